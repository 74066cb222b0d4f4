/**
 * What a night would decide, before it does: judged in a transaction that is rolled back,
 * kept in a file, and held against what the night then decides.
 * <p>
 * Why so: a second way of judging would sooner or later judge otherwise, so a plan runs
 * the night's own jobs. Whether facts have changed since is asked of the rows' own
 * versions in the database (place and transaction), for every table that is not a record
 * of runs: that is cheap, and no feed can forget it. Moving a database to another server
 * changes them too; a plan is then refused, never wrongly applied.
 */
@NullMarked
package org.aftersales.plan;

import org.jspecify.annotations.NullMarked;
