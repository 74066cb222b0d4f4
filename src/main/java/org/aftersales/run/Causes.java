package org.aftersales.run;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionSystemException;

/**
 * What led to a failure, from the outside in.
 * <p>
 * Why so: where a connection is lost inside a transaction its rollback fails as well, and
 * Spring then throws the failed rollback, with what had failed before beside it instead
 * of below it.
 */
public final class Causes {

	/** No chain of ours is as long; one that goes in a circle is. */
	private static final int LONGEST = 50;

	private Causes() {
	}

	/**
	 * The failure itself, then its cause, then the cause of that.
	 */
	public static List<Throwable> of(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (it) -> it != null, Causes::next).limit(LONGEST).toList();
	}

	private static @Nullable Throwable next(Throwable failure) {
		if (failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
			return rollback.getApplicationException();
		}
		return failure.getCause();
	}

}
