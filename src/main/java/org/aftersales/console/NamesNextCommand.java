package org.aftersales.console;

/**
 * A refusal that knows which other command helps.
 */
public interface NamesNextCommand {

	/**
	 * The command that can be run instead.
	 */
	CallAgain instead();

}
