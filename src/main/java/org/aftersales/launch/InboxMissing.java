package org.aftersales.launch;

import java.nio.file.Path;

import org.aftersales.run.Fault;

/**
 * The folder that should hold the exports does not exist.
 */
class InboxMissing extends RuntimeException implements Fault {

	InboxMissing(Path inbox) {
		super("There is no inbox folder %s. Nothing was changed; name the folder that holds the export files with --inbox."
			.formatted(inbox));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
