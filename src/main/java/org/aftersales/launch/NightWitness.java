package org.aftersales.launch;

import org.springframework.context.ApplicationContext;

import org.aftersales.calendar.BusinessDate;

/**
 * Looks at a night just before it begins, and once it is done.
 */
interface NightWitness {

	/** Looks at nothing. */
	NightWitness NONE = new NightWitness() {
	};

	/**
	 * Before anything is decided; an exception keeps the night from beginning.
	 */
	default void before(ApplicationContext application, BusinessDate date) {
	}

	/**
	 * When the night is done and has answered.
	 */
	default void after(ApplicationContext application, BusinessDate date) {
	}

}
