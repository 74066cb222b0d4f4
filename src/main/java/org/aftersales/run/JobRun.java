package org.aftersales.run;

import java.util.Optional;

/**
 * One job of a night, as recorded.
 *
 * @param job name of the job
 * @param state where it stands
 * @param counts what became of its subjects, over all attempts
 * @param message what stopped it, if anything did
 */
public record JobRun(String job, RunState state, Counts counts, Optional<String> message) {

}
