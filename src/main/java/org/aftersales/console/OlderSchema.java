package org.aftersales.console;

/**
 * The database is of an older version of this program. A command that only reads or
 * decides changes no schema; a night does.
 */
public class OlderSchema extends ConfigurationUnusable {

	/**
	 * Complains.
	 */
	public OlderSchema() {
		super("The database is of an older version of this program. Nothing was changed; run the next night with this version first, it brings the database up to date.");
	}

}
