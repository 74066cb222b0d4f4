package org.aftersales.batch;

import java.util.List;

import org.aftersales.run.Fault;
import org.aftersales.run.Night;

/**
 * A job says that it is complete, yet something due is left.
 */
public class WorkLeftBehind extends RuntimeException implements Fault {

	WorkLeftBehind(String job, Night night, List<String> subjects) {
		super("%s of the %s left work behind: %s. Run the same command again; if it stays, see quarantine and locks."
			.formatted(job, night, String.join(", ", subjects)));
	}

	@Override
	public Kind kind() {
		return Kind.WITHHELD;
	}

}
