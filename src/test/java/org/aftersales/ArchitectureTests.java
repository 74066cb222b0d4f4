package org.aftersales;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shape of the code base: who may know whom, and how large a class may grow.
 */
class ArchitectureTests {

	private static final Path SOURCES = Path.of("src/main/java");

	/** What each package may depend on, beside libraries. The key knows the values. */
	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("calendar", Set.of()),
			Map.entry("money", Set.of()), Map.entry("policy", Set.of("calendar", "money")),
			Map.entry("run", Set.of("calendar")), Map.entry("quarantine", Set.of("calendar")),
			Map.entry("batch", Set.of("run", "quarantine", "calendar")),
			// To say through run how often each rule has fired.
			Map.entry("decision", Set.of("policy", "calendar", "money", "batch", "run")),
			Map.entry("report", Set.of("batch", "run", "calendar", "money")),
			// What is held back and what is weighed are intents to decide.
			Map.entry("hold", Set.of("decision", "calendar", "money", "batch", "run")),
			Map.entry("safety", Set.of("hold", "decision", "calendar", "money", "batch", "run")),
			Map.entry("refund",
					Set.of("cap", "decision", "hold", "safety", "policy", "calendar", "money", "batch", "run",
							"quarantine")),
			// It reads facts and bookings from the tables alone, and asks postage whether
			// goods
			// have reached a standard.
			Map.entry("quality", Set.of("decision", "postage", "policy", "calendar", "money", "run", "report")),
			Map.entry("shipment",
					Set.of("decision", "hold", "safety", "policy", "calendar", "money", "batch", "run", "quarantine")),
			Map.entry("compensation",
					Set.of("postage", "decision", "hold", "safety", "policy", "calendar", "money", "batch", "run",
							"quarantine")),
			// It asks for promises how orders are judged through shipment, and reads what
			// compensation has entered from the tables alone.
			Map.entry("penalty", Set.of("shipment", "decision", "calendar", "run", "report")),
			// It reads what compensation has entered from the tables alone.
			Map.entry("payable", Set.of("policy", "calendar", "money", "report")),
			// It asks how claims and orders are judged through decision, and what a
			// breach would cost through compensation.
			Map.entry("ahead", Set.of("compensation", "decision", "policy", "calendar", "money", "report")),
			// It reads what other features have recorded from the tables, and counts what
			// rules have fired through run.
			Map.entry("journal", Set.of("policy", "calendar", "money", "run", "report")),
			Map.entry("intake", Set.of("policy", "calendar", "money", "batch", "run", "quarantine")),
			Map.entry("cap", Set.of("money", "policy")), Map.entry("demo", Set.of("calendar", "money")),
			Map.entry("embedded", Set.of("run")),
			// The disputed clock of the freight subsidy stands in the packs.
			Map.entry("postage", Set.of("policy", "calendar", "money")),
			// Whatever command it is, wrong settings of the report are refused at once.
			Map.entry("console", Set.of("calendar", "run", "embedded", "report")),
			// To answer what the rules say it reads the packs alone, without Spring, and
			// asks cap, compensation, postage and journal for what they compute purely;
			// what
			// has fired, and what can, it asks those who judge.
			Map.entry("question",
					Set.of("console", "policy", "calendar", "money", "run", "cap", "compensation", "postage", "journal",
							"refund", "shipment", "decision")),
			// It asks each feature for what it knows of its subjects, and question for
			// the
			// chosen packs.
			Map.entry("explain",
					Set.of("refund", "shipment", "compensation", "question", "archive", "console", "run", "calendar")),
			// Old rows of all features, which it knows from the tables alone.
			Map.entry("archive", Set.of("audit", "console", "run", "calendar")), Map.entry("audit", Set.of()),
			Map.entry("bookkeeping", Set.of("audit", "console", "compensation", "run")),
			Map.entry("doctor", Set.of("console", "run", "calendar", "policy")),
			// It knows by name which rules and platforms can be held.
			Map.entry("operate",
					Set.of("audit", "console", "hold", "policy", "run", "calendar", "quarantine", "postage")),
			// It has run rehearse a night, and reads what was decided from the tables
			// alone.
			Map.entry("plan", Set.of("console", "safety", "run", "calendar")),
			// It says what operate's why says, without being asked.
			Map.entry("notice", Set.of("operate", "console", "run", "calendar")),
			Map.entry("metric", Set.of("console", "run")),
			// It runs partitions of whatever step, and knows no feature.
			Map.entry("remote", Set.of("batch", "console", "run", "calendar")),
			// It has report publish the workbooks of a past night again.
			Map.entry("launch",
					Set.of("remote", "batch", "archive", "explain", "plan", "hold", "safety", "audit", "question",
							"bookkeeping", "operate", "doctor", "notice", "metric", "console", "run", "quarantine",
							"calendar", "demo", "policy", "report")));

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.aftersales");

	@Test
	void packagesKnowOnlyWhatTheyMay() {
		ALLOWED.forEach((name, allowed) -> {
			String[] others = ALLOWED.keySet()
				.stream()
				.filter((other) -> !other.equals(name) && !allowed.contains(other))
				.map((other) -> "org.aftersales." + other)
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage("org.aftersales." + name)
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others)
				.allowEmptyShould(true)
				.check(this.classes);
		});
	}

	@Test
	void everyPackageIsListedHere() {
		assertThat(
				this.classes.stream().map(JavaClass::getPackageName).filter((name) -> !name.equals("org.aftersales")))
			.allSatisfy((name) -> assertThat(ALLOWED).containsKey(name.substring("org.aftersales.".length())));
	}

	@Test
	void thereAreNoCycles() {
		slices().matching("org.aftersales.(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void rulesAndMoneyAreJavaWithoutSpring() {
		noClasses().that()
			.resideInAnyPackage("org.aftersales.calendar", "org.aftersales.money", "org.aftersales.policy",
					"org.aftersales.cap", "org.aftersales.postage")
			.and()
			.doNotHaveSimpleName("PolicyConfiguration")
			.and()
			.doNotHaveSimpleName("PolicySettings")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(this.classes);
	}

	/** So no bomb, no entity and no path of an archive can come from a feed. */
	@Test
	void intakeReadsNeitherArchivesNorXml() {
		noClasses().that()
			.resideInAPackage("org.aftersales.intake")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.util.zip..", "java.util.jar..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..",
					"org.apache.poi..", "org.apache.xmlbeans..", "org.apache.commons.compress..")
			.check(this.classes);
	}

	/** A person who asks at three o'clock has the answer within two seconds. */
	@Test
	void whatOperatorsAskStartsNoSpringApplication() {
		noClasses().that()
			.resideInAPackage("org.aftersales.operate")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot..", "org.springframework.batch..",
					"org.springframework.context..")
			.orShould()
			.dependOnClassesThat()
			.haveSimpleName("ReadApplication")
			.check(this.classes);
	}

	@Test
	void moneyIsNeverFloatingPoint() {
		noClasses().that()
			.resideInAnyPackage("org.aftersales.money", "org.aftersales.cap", "org.aftersales.policy",
					"org.aftersales.decision", "org.aftersales.refund", "org.aftersales.shipment",
					"org.aftersales.compensation", "org.aftersales.postage", "org.aftersales.intake",
					"org.aftersales.quality", "org.aftersales.payable", "org.aftersales.ahead",
					"org.aftersales.journal", "org.aftersales.penalty")
			.and()
			.haveSimpleNameNotEndingWith("Workbook")
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(Double.class, Float.class)
			.orShould()
			.callMethod(BigDecimal.class, "doubleValue")
			.check(this.classes);
	}

	@Test
	void noClassNameHidesBehindAnEmptyWord() {
		ArchRuleDefinition.classes()
			.should()
			.haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Dto)$")
			.check(this.classes);
	}

	@Test
	void nothingAsksTheMachineForTheTimeExceptThroughAClock() {
		noClasses().should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(this.classes);
	}

	@Test
	void everyPackageSaysWhatItIs() throws IOException {
		try (Stream<Path> folders = Files.walk(SOURCES)) {
			assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTests::hasSources))
				.allSatisfy((folder) -> assertThat(folder.resolve("package-info.java")).exists());
		}
	}

	@Test
	void classesStaySmall() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java")).toList();

			assertThat(sources).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
		}
	}

	private static boolean hasSources(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch((file) -> file.toString().endsWith(".java"));
		}
		catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

}
