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
 * A process that helps with the night of another holds no lock of the night. It sees that
 * the other one lives by a second lock, which that one takes beside the first and which
 * bears the number of the attempt: whoever could have it knows that nobody does. So each
 * chunk of a helper asks in one statement, and stops when the night has died. Whoever
 * takes the lock next first waits for chunks that were in flight, by the rows of the
 * nights, which each chunk shares. The wish that a night stop therefore stands in another
 * row: with many helpers somebody always shares that of the night.
 * <p>
 * Whatever state Spring Batch gives an attempt that ended badly, the next one is started:
 * what is due stands in our own tables, not in the framework's.
 */
@NullMarked
package org.aftersales.run;

import org.jspecify.annotations.NullMarked;
