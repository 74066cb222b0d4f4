/**
 * One night and its jobs: record, lock, fence, frozen inputs, progress and counts.
 * <p>
 * Why so: two layers keep a second process out. A session advisory lock says whether the
 * holder lives (PostgreSQL frees it when the process dies), and a fencing token that
 * every chunk checks keeps a process that was taken for dead from writing. One lock for
 * the whole database, not one per date, because two nights of different dates would judge
 * the same subjects at once.
 */
@NullMarked
package org.aftersales.run;

import org.jspecify.annotations.NullMarked;
