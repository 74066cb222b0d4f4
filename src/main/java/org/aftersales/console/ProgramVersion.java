package org.aftersales.console;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/**
 * The version from the jar's manifest.
 */
public final class ProgramVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
			.orElse("(not run from its jar)");
		return new String[] { "recon " + version, "Java " + Runtime.version() };
	}

}
