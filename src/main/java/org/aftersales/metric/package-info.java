/**
 * What a collector reads about nights: a text file in the format of Prometheus.
 * <p>
 * Why so: a night ends before anybody could scrape it, so it leaves a file for a
 * collector such as node_exporter's. The figures come from the records in the database,
 * over a connection of their own: neither can they differ from what {@code recon status}
 * shows, nor can asking for them disturb a chunk's transaction.
 */
@NullMarked
package org.aftersales.metric;

import org.jspecify.annotations.NullMarked;
