package org.aftersales.run;

/**
 * Hears how far the long steps are; the command line shows it. Calls come from the
 * threads that work, one at a time.
 */
public interface NightProgress {

	/**
	 * A step begins.
	 * @param job name of its job
	 * @param expected how many subjects it will probably look at, or -1 if unknown
	 */
	void begin(String job, long expected);

	/**
	 * That many more subjects have been committed or are about to be.
	 */
	void advance(long subjects);

	/**
	 * The step has ended.
	 */
	void end();

	/**
	 * The same for threads that work at the same time: it hears one after the other, each
	 * in its own thread.
	 */
	static NightProgress oneAtATime(NightProgress progress) {
		return new NightProgress() {
			@Override
			public synchronized void begin(String job, long expected) {
				progress.begin(job, expected);
			}

			@Override
			public synchronized void advance(long subjects) {
				progress.advance(subjects);
			}

			@Override
			public synchronized void end() {
				progress.end();
			}
		};
	}

	/**
	 * Shows nothing.
	 */
	static NightProgress silent() {
		return new NightProgress() {
			@Override
			public void begin(String job, long expected) {
			}

			@Override
			public void advance(long subjects) {
			}

			@Override
			public void end() {
			}
		};
	}

}
