/**
 * The embedded PostgreSQL for whoever names no database of their own: kept between
 * commands, shared by commands that run at once, stopped by the last of them.
 * <p>
 * Why so: a server that belonged to the command which started it would be torn away from
 * a second command still at work. So every command holds a shared file lock while it uses
 * the server, and the one that finds itself alone starts or stops it. The operating
 * system frees the locks of a process that dies; a server that runs while nobody holds
 * one is an orphan, and is stopped before a new one starts.
 */
@NullMarked
package org.aftersales.embedded;

import org.jspecify.annotations.NullMarked;
