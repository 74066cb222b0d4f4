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
 * What is read from somewhere else than the database, a
 * {@link org.aftersales.batch.Feed}, has no state that would tell what is left. It is
 * divided by buckets of its items' names, and a partition goes on behind as many items as
 * it has counted: the count is raised with each chunk, and the order of the items never
 * changes. Other files than before get partitions of their own.
 * <p>
 * What was tried for speed. The machine was busy with other work, so what the server or
 * the process computed is told and no wall time, unless it says so. First, on 100,000 due
 * claims and 100,000 due orders among 500,000 open ones of each:
 * <ul>
 * <li>The check that the lines of the ledger balance looks at the new lines alone, and
 * decisions and entitlements keep three indexes less: entering 150,000 entitlements took
 * 59.7 s before and 16.6 s after.</li>
 * <li>What is due is found by an index on its instant: that nothing is due takes 3 pages
 * of it, where 8,628 were read before for 500,000 open claims.</li>
 * <li>Each partition reads its keys once, eight bytes each, then the subjects by their
 * keys. For a page of "the next 500 above this key" in the middle of the table, the plan
 * that PostgreSQL chose walked through 252,496 claims.</li>
 * <li>Dates of decisions and bookings have block range indexes instead of trees: one
 * entry for sixteen pages instead of one for each row.</li>
 * </ul>
 * Then, on 40,000 due claims and 99,000 due orders among 400,000 open subjects; the night
 * computes 18.1 s in the server for them before, 8.9 s after all of this:
 * <ul>
 * <li>Breaches without an entitlement stand in a table of their own (V24), and what
 * belongs to a buyer, an order or a decision is asked row by row ({@code cross join
 * lateral (… offset 0)}). The planner, which knows nothing of tables that grow while it
 * works, read all decisions, parcels and claims for every 500 buyers: 242,000 pages and
 * 12.7 s before, 165,000 pages and 1.3 to 2.6 s after; it would have grown with the
 * square.</li>
 * <li>The earliest fact of a later day is asked of each table for all orders at once, not
 * of five tables for each order: 945,000 pages before, 246,000 after. A claim reads the
 * events of its parcels once instead of twice: 1.07 million pages before, 826,000
 * after.</li>
 * <li>Decisions about orders are looked up by the order alone and sorted out by their
 * kind afterwards. With both in one condition the planner, which thought the table young,
 * took an index that begins with the kind and read all decisions for each chunk: of
 * 150,000 due among 750,000 open, on an idle machine, 51 s of the server's 62 s went
 * there; the three jobs took 40.5 s before and 16.1 s after.</li>
 * <li>Keys are parted in one statement that counts them as well: one pass less.</li>
 * <li>Triggers by which facts make orders and claims due look them up by key (V25)
 * instead of reading all states for each chunk: for the intake of 100,000 orders and
 * 100,000 claims the server computed 31.1 s before and 24.8 s after.</li>
 * <li>Chunks of 2,000 instead of 500: not done. The process computed 13.3 s instead of
 * 15.0 s, the server 10.4 s instead of 9.5 s, and wall time was the same within its
 * noise; a bad row costs more the larger its chunk is.</li>
 * <li>Commits that do not wait for the disk: not tried. The last one of each step would
 * have to, and hand SQL would have to be allowed the same.</li>
 * <li>Fewer foreign keys: not done. Each row that is entered locks its order against
 * deletion; hand SQL pays the same.</li>
 * <li>Of what the process computes for so few rows (15 s), about half is the compiler's;
 * judging, reading and writing together were sampled for 4 s. Binary arrays instead of
 * texts would save a part of a tenth of that, and the driver has none of instants.</li>
 * <li>A fill factor for updates that leave the indexes alone (HOT): no judgement can be
 * one, as each moves the instant at which its subject is due, and that is indexed.</li>
 * </ul>
 */
@NullMarked
package org.aftersales.batch;

import org.jspecify.annotations.NullMarked;
