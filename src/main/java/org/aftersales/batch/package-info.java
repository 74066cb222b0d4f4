/**
 * The Spring Batch building blocks that make every step restartable and fast.
 * <p>
 * Why so: a step selects what is still due by the state of the rows and keeps no position
 * of its own, because the framework's saved positions lose rows when the writer changes
 * the reader's predicate. Its retry and skip are not used either: on PostgreSQL a retry
 * inside a failed transaction can never succeed, and a process that dies while it scans
 * for a bad item loses the rest of the chunk. A bad row is found by halving inside
 * savepoints instead, in the one transaction of the chunk. An interrupted step says that
 * it is complete, so a policy of ours stops it, and every job checks in the end that
 * nothing is left. {@code SpringBatchContractTests} shows each of these as it is.
 * <p>
 * A judging step runs in partitions: ranges of keys, frozen in table {@code
 * run_partition} when the step first begins and never computed anew, each a step
 * execution of its own on a connection of its own, known by its number alone. A partition
 * counts in its own row, because the row of the job would make all of them wait for each
 * other. Whoever runs one claims it first, and each chunk is counted under that claim or
 * not at all, so that a process that was taken for dead writes no more of it. They run in
 * threads of this process, unless the night is told to let others do them (package
 * {@code remote}). A restart runs those in which something is still due; that is asked of
 * the rows, not of the framework, and the closing check asks once more without ranges.
 * What two partitions share must not depend on their order: a claim is judged from the
 * facts of the claims beside it, never from what a night has stored for them; their order
 * is moved by the earliest of them; joint caps hold for a buyer, so all that one buyer is
 * owed is one subject, in the partition of his smallest order
 * ({@code PartitionedNightTests}). A rehearsal runs its partitions one after the other in
 * its one transaction.
 * <p>
 * What was tried for speed, on 100,000 due claims and 100,000 due orders among 500,000
 * open ones of each, two cores. The machine was busy with other work, so the time spent
 * inside the database is told, before and after:
 * <ul>
 * <li>The check that the lines of the ledger balance looks at the new lines alone, and
 * decisions and entitlements keep three indexes less: entering 150,000 entitlements took
 * 59.7 s before and 16.6 s after. A plan made for an empty ledger had read all of it for
 * every chunk.</li>
 * <li>What is due is found by an index on its instant: that nothing is due takes 3 pages
 * of it, where 8,628 were read before for 500,000 open claims.</li>
 * <li>Each partition reads its keys once, eight bytes each, then the subjects by their
 * keys, 500 claims for 500 keys. For a page of "the next 500 above this key" in the
 * middle of the table, the plan that PostgreSQL chose walked through 252,496 claims.</li>
 * <li>The buyers to be paid are found by grouping, once for each partition. Asking for
 * each page which order is a buyer's smallest looked up his other orders every time.</li>
 * <li>Dates of decisions and bookings have block range indexes instead of trees: one
 * entry for sixteen pages instead of one for each row.</li>
 * <li>Two partitions: the three jobs together took 116 s of wall time against 162 s with
 * one, while other programs used most of both cores; not measured on an idle
 * machine.</li>
 * <li>Binary arrays instead of texts: not done. Setting parameters is about a tenth of
 * the time that the JVM computes, and the driver has no binary arrays of instants.</li>
 * <li>A fill factor for updates that leave the indexes alone (HOT): no judgement can be
 * one, as each moves the instant at which its subject is due, and that is indexed.</li>
 * </ul>
 */
@NullMarked
package org.aftersales.batch;

import org.jspecify.annotations.NullMarked;
