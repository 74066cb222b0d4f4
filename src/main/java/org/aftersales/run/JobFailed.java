package org.aftersales.run;

/**
 * A job of the night failed; the cause says why. What it had committed is safe.
 */
public class JobFailed extends RuntimeException {

	JobFailed(String job, Night night, Throwable cause) {
		super("%s of the %s failed: %s".formatted(job, night, cause.getMessage()), cause);
	}

}
