package org.aftersales.console;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/**
 * The version from the jar's manifest.
 */
public final class ProgramVersion implements IVersionProvider {

	/**
	 * The version alone.
	 */
	public static String number() {
		return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
			.orElse("(not run from its jar)");
	}

	@Override
	public String[] getVersion() {
		return new String[] { "recon " + number(), "Java " + Runtime.version() };
	}

}
