package org.aftersales.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.aftersales.launch.CommandLineFixture;
import org.aftersales.launch.TrivialShop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nights of the trivial shop that break by what is around them. The machine's clock
 * stands at 2026-11-19 00:00 in Shanghai.
 */
final class BreakagesOfRuns {

	private static final String DATE = "2026-11-18";

	private BreakagesOfRuns() {
	}

	static BrokenNight databaseAway(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		AtomicBoolean back = new AtomicBoolean();
		BrokenNight night = BrokenNight.of(
				() -> back.get() ? shop.recon()
						: shop.recon().with("RECON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"),
				DATE, code(shop.recon().with("RECON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), "night"),
				() -> back.set(true));
		assertThat(night.call("jobs/recon why").as("why while it is away", 75).out())
			.startsWith("How the night of 2026-11-18 stands cannot be said now: The database cannot be reached: ")
			.contains("Next: once it answers: jobs/recon night", "Run book: jobs/runbook/database-away.md");
		return night;
	}

	static BrokenNight databaseFull(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		shop.breakTheJob("could not extend file: No space left on device' using errcode = '53100");
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night", "--no-progress"), shop::mendTheJob);
	}

	static BrokenNight unforeseen(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		shop.breakTheJob("carrier SF has no rate for zone 7");
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night"), shop::mendTheJob);
	}

	static BrokenNight lockHeld(Path project, Leftovers leftovers) throws Exception {
		TrivialShop shop = shop(project, leftovers);
		Process holder = underWay(shop, leftovers);
		int second = code(shop.recon(), "night", "--business-date", DATE);
		assertThat(holder.isAlive()).isTrue();
		return BrokenNight.of(shop::recon, DATE, second, () -> {
		});
	}

	static BrokenNight killed(Path project, Leftovers leftovers) throws Exception {
		TrivialShop shop = shop(project, leftovers);
		Process night = underWay(shop, leftovers);
		night.destroyForcibly();
		awaitEnd(night);
		return BrokenNight.of(shop::recon, DATE, night.exitValue(), () -> {
		});
	}

	static BrokenNight stopped(Path project, Leftovers leftovers) throws Exception {
		TrivialShop shop = shop(project, leftovers);
		Process night = underWay(shop, leftovers);
		night.destroy();
		awaitEnd(night);
		return BrokenNight.of(shop::recon, DATE, night.exitValue(), () -> {
		});
	}

	static BrokenNight policyTypo(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		Path pack = project.resolve("jobs/policies/taobao-2026.yml");
		String right = Files.readString(pack);
		write(pack, right.replaceFirst("(?m)^    on-lapse: ", "    on-laspe: "));
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night"), () -> write(pack, right));
	}

	static BrokenNight calendarEnded(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		Path calendar = project.resolve("jobs/calendars/cn-2026.yml");
		String year = Files.readString(calendar);
		Files.delete(calendar);
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night"), () -> write(calendar, year));
	}

	/** The first start is moved to an hour before the fixture's clock. */
	static BrokenNight inputsChanged(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		shop.breakTheJob("broken");
		assertThat(code(shop.recon(), "night")).isEqualTo(1);
		shop.mendTheJob();
		shop.jdbc()
			.sql("update night_attempt set started_at = '2026-11-18T15:00:00Z', ended_at = '2026-11-18T15:01:00Z'")
			.update();
		Path settings = project.resolve("jobs/night.yml");
		String right = Files.readString(settings);
		write(settings, right.replace("quarantine-limit-permille: 50", "quarantine-limit-permille: 60"));
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night"), () -> write(settings, right));
	}

	static BrokenNight missed(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = shop(project, leftovers);
		return BrokenNight.of(shop::recon, DATE, code(shop.recon(), "night", "--business-date", "2026-11-16"), () -> {
		});
	}

	private static TrivialShop shop(Path project, Leftovers leftovers) throws IOException {
		TrivialShop shop = TrivialShop.here(project, 12);
		leftovers.add(shop::close);
		return shop;
	}

	/** A night in a process of its own that has done some chunks of many. */
	private static Process underWay(TrivialShop shop, Leftovers leftovers) throws Exception {
		shop.jdbc().sql("insert into trivial_item (id) select generate_series(13, 3000)").update();
		Process night = shop.process(shop.project().resolve("night.log"), "night", "--business-date", DATE);
		leftovers.add(() -> {
			night.destroyForcibly();
			awaitEnd(night);
		});
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (shop.timesDone().size() < 2) {
			assertThat(night.isAlive()).as("the night in its own process").isTrue();
			assertThat(System.nanoTime()).as("waited 90 s").isLessThan(end);
			Thread.sleep(20);
		}
		return night;
	}

	private static void awaitEnd(Process process) {
		try {
			assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	private static int code(CommandLineFixture recon, String... arguments) {
		return recon.call(arguments);
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
