package org.aftersales.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The name by which a failure is counted and its page in the run book is found: that of
 * our exception that tells the fact, or one for what the database or the disk says.
 */
public final class FaultName {

	/** The database is gone, or closes. */
	public static final String DATABASE_AWAY = "DatabaseAway";

	/** A disk is full: the database's or the one of the workbooks. */
	public static final String DISK_FULL = "DiskFull";

	private FaultName() {
	}

	/**
	 * The name of that failure.
	 */
	public static String of(Throwable failure) {
		List<Throwable> chain = Causes.of(failure);
		return chain.stream()
			.map(FaultName::surroundings)
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> chain.stream().filter(FaultName::tellsTheFact).map(FaultName::simple).findFirst())
			.orElseGet(() -> simple(chain.get(chain.size() - 1)));
	}

	private static Optional<String> surroundings(Throwable failure) {
		if (failure instanceof FailedElsewhere elsewhere) {
			return Optional.of(elsewhere.fault());
		}
		if (failure instanceof SQLException refused && refused.getSQLState() != null) {
			if (refused.getSQLState().equals("53100")) {
				return Optional.of(DISK_FULL);
			}
			if (refused.getSQLState().startsWith("08") || refused.getSQLState().startsWith("57P")) {
				return Optional.of(DATABASE_AWAY);
			}
		}
		boolean full = failure instanceof java.io.IOException
				&& String.valueOf(failure.getMessage()).contains("No space left");
		return full ? Optional.of(DISK_FULL) : Optional.empty();
	}

	/** A job that failed only says that something deeper did. */
	private static boolean tellsTheFact(Throwable failure) {
		return !(failure instanceof JobFailed) && failure.getClass().getPackageName().startsWith("org.aftersales");
	}

	private static String simple(Throwable failure) {
		return failure.getClass().getSimpleName();
	}

}
