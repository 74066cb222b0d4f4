/**
 * One night and its jobs: record, lock, fence, frozen inputs, progress and counts.
 * <p>
 * Why so: two layers keep a second process out. A session advisory lock says whether the
 * holder lives (PostgreSQL frees it when the process dies), and a fencing token that
 * every chunk checks keeps a process that was taken for dead from writing. One lock for
 * the whole database, not one per date, because two nights of different dates would judge
 * the same subjects at once. Every chunk also asks whether the session of its lock lives:
 * what people book between nights rests on the lock alone. A process that was taken for
 * dead may wake at any statement, so its last words about the night are written only
 * while the attempt is its own.
 * <p>
 * Whatever state Spring Batch gives an attempt that ended badly, the next one is started:
 * what is due stands in our own tables, not in the framework's.
 */
@NullMarked
package org.aftersales.run;

import org.jspecify.annotations.NullMarked;
