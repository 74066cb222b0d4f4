/**
 * Partitions sent to worker processes over a broker and claimed there exactly once.
 * <p>
 * Why so: the database is the record, the broker only makes somebody look. A worker that
 * takes a message asks table {@code run_partition} what is offered, takes the advisory
 * lock of the partition on a session of its own (so PostgreSQL tells whether it lives),
 * and raises the claim: whoever had the partition before finishes its chunk first and
 * writes none afterwards, because every chunk counts itself under its claim. Above that
 * stands the night's own fence; a worker has no lock of the night, so each of its chunks
 * asks whether the process of the night still has it. A message is acknowledged when its
 * partition has come to its end, so the broker gives it to another worker if one dies;
 * one that comes twice finds the lock taken or the work done and is dropped. What is lost
 * all the same (a message that was dropped too early, a broker that is down, no worker at
 * all) the night does itself when nothing has moved for a while, since a night must be
 * done in the morning; it says so in the log.
 * <p>
 * Spring Batch's {@code MessageChannelPartitionHandler} is not used. It waits for all
 * partitions or a timeout and looks at nothing else meanwhile: not whether the night
 * still has its lock, not whether it is to stop, not whether a partition's worker lives;
 * its {@code StepExecutionRequestHandler} runs a partition that is complete a second
 * time; and it sends a Java object. Spring Integration would come with it. Messages are
 * JSON, sessions are transacted (with automatic acknowledgement a message is gone before
 * it is worked on), and consumers hold one message each.
 * <p>
 * Proved by {@code RemoteNightTests} and {@code WorkerDeathTests}.
 */
@NullMarked
package org.aftersales.remote;

import org.jspecify.annotations.NullMarked;
