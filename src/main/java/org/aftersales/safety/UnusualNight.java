package org.aftersales.safety;

import java.util.List;
import java.util.stream.Collectors;

import org.aftersales.run.Fault;
import org.aftersales.run.Night;

/**
 * A job would decide far more than usual and has not written anything. A person looks for
 * the reason, and repairs it or approves what is shown.
 */
public class UnusualNight extends RuntimeException implements Fault {

	UnusualNight(String job, Night night, List<Finding> findings) {
		super("%s of the %s would decide far more than usual: %s. It has written nothing. Look for the reason; if this is right: jobs/recon night --business-date %s --approve --reason \"...\""
			.formatted(job, night, findings.stream().map(Finding::words).collect(Collectors.joining("; ")),
					night.businessDate()));
	}

	@Override
	public Kind kind() {
		return Kind.WITHHELD;
	}

}
