package org.aftersales.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.aftersales.console.Moments;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.run.LockHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code recon locks}: who holds the lock of the nights.
 */
@Command(name = "locks", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon locks
		  jobs/recon locks --json

		""", header = "Says who holds the lock of the nights, and since when.",
		description = { "The lock belongs to a connection: when its process dies, it is free by itself. There is",
				"nothing to break; a live holder is stopped with 'jobs/recon stop'." })
final class LocksCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	LocksCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings,
				(records) -> records.locks()
					.holder()
					.map((holder) -> List.of(locked(holder, new Moments(records.file().night().zone()))))
					.orElse(List.of()),
				(locks) -> locks, this::print);
	}

	private void print(List<Map<String, Object>> locks) {
		if (locks.isEmpty()) {
			this.surroundings.out().println("The lock is free: no night runs, and nobody books.");
		}
		locks.forEach((lock) -> this.surroundings.out()
			.println("The lock is held by %s since %s (session %s of the server).".formatted(lock.get("holder"),
					lock.get("since"), lock.get("session"))));
		this.surroundings.out()
			.println("Next: " + (locks.isEmpty() ? "nothing to do." : "wait, or jobs/recon stop --reason \"...\""));
	}

	private static Map<String, Object> locked(LockHolder holder, Moments moments) {
		Map<String, Object> lock = new LinkedHashMap<>();
		lock.put("holder", holder.who());
		lock.put("since", moments.read(holder.since()));
		lock.put("session", holder.session());
		return lock;
	}

}
