package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.aftersales.AfterSales;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.QualityReasons;
import org.aftersales.run.Counts;
import org.aftersales.run.JobFailed;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.NightRunner;
import org.aftersales.run.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportsJobTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private static final String[] FILES = { "compensation-owed.xlsx", "deadlines-ahead.xlsx", "night-log.xlsx",
			"payments-carrier.csv", "payments-insurer.csv", "payments-platform.csv", "payments-seller.csv",
			"quality-refund-rates.xlsx", "shipping-penalties.xlsx" };

	private static final String[] FILES_AND_SUMS = Stream.concat(Stream.of(FILES), Stream.of("SHA256SUMS"))
		.toArray(String[]::new);

	@TempDir
	Path reports;

	@Test
	void everyFileIsPublishedCountedAndRecordedWithItsDigest() {
		TestDatabase database = TestDatabase.fresh();
		TwoMonths.facts(false).insert(jdbc(database));

		try (ConfigurableApplicationContext application = application(database)) {
			assertThat(night(application)).isTrue();
			assertThat(night(application)).isFalse();

			Night night = application.getBean(Nights.class).find(DATE, 0).orElseThrow();
			assertThat(application.getBean(JobRuns.class).find(night, "reports").orElseThrow().counts())
				.isEqualTo(new Counts(9, 9, 0, 0, 0));
			assertThat(application.getBean(PublishedWorkbooks.class).of(night))
				.extracting((workbook) -> workbook.path().getFileName().toString())
				.containsExactly(FILES);
			assertThat(application.getBean(PublishedWorkbooks.class).of(night))
				.allSatisfy((workbook) -> assertThat(Digests.sha256(workbook.path())).isEqualTo(workbook.sha256()));
			assertThat(files()).containsExactlyInAnyOrder(FILES_AND_SUMS);
		}
	}

	@Test
	void sameFactsAndBookingsGiveTheSameBytesWhateverRowOrderZoneAndLocale() {
		TimeZone zone = TimeZone.getDefault();
		Locale locale = Locale.getDefault();
		try {
			Map<String, String> first = published(false, 1);
			TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
			Locale.setDefault(Locale.GERMANY);
			Map<String, String> late = published(true, 2);
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
			Locale.setDefault(new Locale.Builder().setLanguage("ar").setRegion("EG").build());
			Map<String, String> third = published(false, 3);

			assertThat(first).containsOnlyKeys(FILES).isEqualTo(third);
			// What a night decides and books is its own: a late one has the whole month.
			for (String own : List.of("compensation-owed.xlsx", "night-log.xlsx")) {
				assertThat(late.remove(own)).isNotEqualTo(first.remove(own));
			}
			assertThat(late).isEqualTo(first);
		}
		finally {
			TimeZone.setDefault(zone);
			Locale.setDefault(locale);
		}
	}

	@Test
	void factsAfterTheCutOffChangeNothing() {
		TestDatabase database = TestDatabase.fresh();
		TwoMonths.facts(false).insert(jdbc(database));
		try (ConfigurableApplicationContext application = application(database)) {
			Map<String, String> before = application.getBean(NightlyReports.class).publish(DATE);
			jdbc(database)
				.sql("insert into break_item (subject, subject_id, order_id, kind, fact_at, message, business_date) "
						+ "select 'CLAIM', 1, 1, 'LATE_FACT', timestamptz '2022-08-16 00:00+08', 'x', date '2022-08-16'")
				.update();
			new ShopFixture().order("pdd-5", "later", "2022-08-16T00:00:00")
				.claim("later", "later", "2022-08-16T00:00:00", "质量问题")
				.late("later", "2022-08-16T00:00:00", "5.00", "2022-08-16")
				.insert(jdbc(database));

			assertThat(application.getBean(NightlyReports.class).publish(DATE)).isEqualTo(before);
		}
	}

	@Test
	void nothingIsPublishedAndNothingTouchedIfTheLedgerDoesNotTie() throws IOException {
		TestDatabase database = TestDatabase.fresh();
		TwoMonths.facts(false)
			.order("pdd-5", "unbooked", "2022-08-10T10:00:00")
			.lateWithoutLedger("unbooked", "2022-08-12T10:00:00", "5.00", "2022-08-12")
			.insert(jdbc(database));
		Path older = Files.writeString(Files.createDirectories(folder()).resolve("quality-refund-rates.xlsx"), "older");

		try (ConfigurableApplicationContext application = application(database)) {
			assertThatThrownBy(() -> night(application)).isInstanceOf(JobFailed.class)
				.hasMessageContaining("Control totals do not tie")
				.hasMessageContaining("Money in Due = what beneficiaries are owed in the ledger");
		}

		assertThat(files()).containsExactly("quality-refund-rates.xlsx");
		assertThat(older).hasContent("older");
		assertThat(jdbc(database).sql("select count(*) from published_workbook").query(Long.class).single()).isZero();
	}

	@Test
	void aWorkbookThatFailsHalfWayLeavesNoFile() {
		TestDatabase database = TestDatabase.fresh();

		try (ConfigurableApplicationContext application = application(database, Failing.class)) {
			assertThatThrownBy(() -> night(application)).isInstanceOf(JobFailed.class)
				.hasMessageContaining("the feature gave up");
		}

		assertThat(folder()).doesNotExist();
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws IOException {
		TestDatabase database = TestDatabase.fresh();
		Files.writeString(folder(), "a file where the folder should be");

		try (ConfigurableApplicationContext application = application(database)) {
			assertThatThrownBy(() -> night(application)).isInstanceOf(JobFailed.class)
				.hasMessageContaining("cannot be written to " + folder());
		}
	}

	@Test
	void leftoversOfAKilledProcessAreRemoved() throws IOException {
		Path work = Files.createDirectories(this.reports.resolve(".work-2022-08-15"));
		Files.writeString(work.resolve("poi-sxssf-sheet1.xml"), "half");
		Files.createDirectories(folder().resolve("detail"));
		Files.writeString(folder().resolve("quality-refund-rates.xlsx.part"), "half");
		Files.writeString(folder().resolve("detail/quality-refund-rates-detail.xlsx.part"), "half");
		Files.createDirectories(this.reports.resolve(".work-2022-08-13+es/poifiles"));
		Path earlier = Files.createDirectories(this.reports.resolve("2022-08-13/es"));
		Files.writeString(earlier.resolve("night-log.xlsx.part"), "half");
		Files.writeString(earlier.resolve("night-log.xlsx"), "whole");

		try (ConfigurableApplicationContext application = application(TestDatabase.fresh())) {
			night(application);
		}

		assertThat(files()).containsExactlyInAnyOrder(FILES_AND_SUMS);
		assertThat(this.reports).isDirectoryNotContaining("glob:**/.work*");
		assertThat(earlier.toFile().list()).containsExactly("night-log.xlsx");
	}

	@Test
	void whatAnotherProcessIsWritingIsLeftAlone() throws IOException {
		Path other = this.reports.resolve("2022-08-13");
		try (PublicationFolder living = PublicationFolder.open(this.reports, "2022-08-13", "")) {
			living.prepare("night-log.xlsx", (out) -> out.write(1));

			try (ConfigurableApplicationContext application = application(TestDatabase.fresh())) {
				night(application);
			}

			assertThat(other.resolve("night-log.xlsx.part")).exists();
			assertThatThrownBy(() -> PublicationFolder.open(this.reports, "2022-08-13", ""))
				.hasMessageContaining("Another process makes these files");
			living.publish();
		}
		assertThat(other).isDirectoryContaining("glob:**/night-log.xlsx");
	}

	private Map<String, String> published(boolean oneLateNight, long seed) {
		TestDatabase database = TestDatabase.fresh();
		TwoMonths.facts(oneLateNight).insertShuffled(jdbc(database), seed);
		try (ConfigurableApplicationContext application = application(database)) {
			return application.getBean(NightlyReports.class).publish(DATE);
		}
		finally {
			database.drop();
		}
	}

	private static boolean night(ConfigurableApplicationContext application) {
		return application.getBean(NightRunner.class).run(DATE, 0, List.of("reports"), "digest", "test");
	}

	private ConfigurableApplicationContext application(TestDatabase database, Class<?>... sources) {
		return new SpringApplicationBuilder(AfterSales.class).sources(Reasons.class)
			.sources(sources)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "report.directory=" + this.reports)
			.run();
	}

	private static JdbcClient jdbc(TestDatabase database) {
		return JdbcClient.create(database.dataSource());
	}

	private Path folder() {
		return this.reports.resolve("2022-08-15");
	}

	private List<String> files() {
		try (Stream<Path> files = Files.list(folder())) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException failed) {
			throw new java.io.UncheckedIOException(failed);
		}
	}

	static class Reasons {

		@Bean
		@Primary
		QualityReasons fixtureReasons() {
			return ShopFixture.REASONS;
		}

	}

	static class Failing {

		@Bean
		Workbook zFailing() {
			return new Workbook() {
				@Override
				public String fileName() {
					return "z.xlsx";
				}

				@Override
				public String key() {
					return "quality";
				}

				@Override
				public Summary fill(BusinessDate date, WorkbookDraft draft) {
					draft.table("quality.reasons", Column.of("quality.reasons.name", ColumnKind.TEXT)).row("x");
					throw new IllegalStateException("the feature gave up");
				}
			};
		}

	}

}
