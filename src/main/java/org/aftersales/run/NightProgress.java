package org.aftersales.run;

/**
 * Hears how far the long steps are; the command line shows it. Calls come from the thread
 * that works.
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
