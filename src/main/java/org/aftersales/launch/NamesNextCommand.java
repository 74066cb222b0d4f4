package org.aftersales.launch;

/**
 * A refusal that knows which other command helps.
 */
interface NamesNextCommand {

	/**
	 * The command that can be run instead.
	 */
	CallAgain instead();

}
