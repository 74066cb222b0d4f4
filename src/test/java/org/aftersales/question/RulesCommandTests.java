package org.aftersales.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

class RulesCommandTests {

	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT",
			Path.of("").toAbsolutePath().toString());

	@TempDir
	private Path folder;

	@Test
	void theListHoldsWhatIsInForceOnThatDay() {
		assertThat(this.recon.call("rules", "list", "--on", "2024-06-01", "--platform", "pinduoduo", "--json"))
			.as(this.recon.err())
			.isZero();

		JsonNode rules = JsonMapper.shared().readTree(this.recon.out());
		assertThat(rules).isNotEmpty().allSatisfy((rule) -> {
			assertThat(rule.path("platform").asString()).isEqualTo("pinduoduo");
			assertThat(rule.path("validFrom").asString()).isLessThanOrEqualTo("2024-06-01");
			assertThat(rule.path("validUntil").asString("9999-12-31")).isGreaterThanOrEqualTo("2024-06-01");
			assertThat(rule.path("source").asString()).isNotEmpty();
		});
	}

	@Test
	void theListTellsClockOutcomePackAndConfidence() {
		assertThat(this.recon.call("rules", "list", "--on", "2026-03-01", "--platform", "taobao")).isZero();

		assertThat(this.recon.out()).startsWith("rule")
			.containsPattern(
					"TB-R07 +clock +return-and-refund / seller-answers +.*36 h +agreed +taobao-2026 +2026-01-01 on +high");
	}

	@Test
	void aRuleIsShownWithSourceQuoteAndConfidence() {
		assertThat(this.recon.call("rules", "show", "TB-R11")).isZero();

		assertThat(this.recon.out()).startsWith("TB-R11\n")
			.contains("taobao-2026 (taobao), valid 2026-01-01 on", "return-and-refund / seller-confirms-return",
					"TB-CNY26, confidence high", "7天/退货物流签收的48H，取短者");
	}

	@Test
	void aPriceIsShownInWords() {
		assertThat(this.recon.call("rules", "show", "PD-P01c")).isZero();

		assertThat(this.recon.out())
			.contains("3.00 yuan if below 300.00 yuan; else 1 % of the goods, 3.00 to 30.00 yuan");
	}

	@Test
	void aJointCapAndAnExcuseAreShownInWords() {
		assertThat(this.recon.call("rules", "show", "TB-P11")).isZero();
		assertThat(this.recon.call("rules", "show", "TB-P16")).isZero();

		assertThat(this.recon.out()).contains(
				"together by payment-day: at most 500.00 yuan if one is out-of-stock or out-of-stock-admitted promised for more than 2 d; else 500.00 yuan if one is serious; else 100.00 yuan",
				"region-notice excuses late, out-of-stock, out-of-stock-admitted, trace-abnormal, trace-timeout");
	}

	@Test
	void anUnknownRuleNamesThoseNearIt() {
		assertThat(this.recon.call("rules", "show", "TB-R111")).isEqualTo(65);
		assertThat(this.recon.err()).contains("There is no rule TB-R111", "TB-R11");
	}

	@Test
	void nodesTellWhatTheyNeed() {
		assertThat(this.recon.call("rules", "nodes", "--json")).isZero();

		JsonNode nodes = JsonMapper.shared().readTree(this.recon.out());
		JsonNode confirms = nodes.valueStream()
			.filter((node) -> node.path("flow").asString().equals("return-and-refund")
					&& node.path("node").asString().equals("seller-confirms-return"))
			.findFirst()
			.orElseThrow();
		assertThat(confirms.path("begins")).extracting(JsonNode::asString).contains("return-entered");
		assertThat(confirms.path("events")).extracting(JsonNode::asString).contains("return-signed");
		assertThat(confirms.path("platforms")).extracting(JsonNode::asString).contains("taobao", "pinduoduo");
	}

	@Test
	void theShippedPacksAreSound() {
		assertThat(this.recon.call("rules", "check")).as(this.recon.out()).isZero();
		assertThat(this.recon.out()).startsWith("ok:");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "node: seller-answers | node: seller-dreams", "clock: 36h | clock: 36 hours",
			"on-lapse: agreed | on-lapse: agreeable" })
	void anEditedPackIsRefusedWithFileLineAndWhatToWrite(String right, String wrong) throws IOException {
		copy(Path.of("jobs"), this.folder);
		Path pack = this.folder.resolve("policies/taobao-2026.yml");
		String text = Files.readString(pack);
		int at = text.indexOf(right);
		Files.writeString(pack, text.substring(0, at) + wrong + text.substring(at + right.length()));
		long line = text.substring(0, at).lines().count();

		assertThat(this.recon.call("rules", "check", this.folder.toString())).isEqualTo(78);
		assertThat(this.recon.out()).contains("taobao-2026.yml", "line " + line,
				wrong.substring(wrong.indexOf(' ') + 1), "write");
	}

	@Test
	void aFolderWithoutPacksIsConfiguration() {
		assertThat(this.recon.call("rules", "check", this.folder.toString())).isEqualTo(78);
		assertThat(this.recon.err()).contains("no folder policies");
	}

	@ParameterizedTest
	@CsvSource({ "rules list --help", "rules show --help", "rules check --help", "rules nodes --help",
			"rules coverage --help", "quote deadline --help", "quote penalty --help", "quote postage --help",
			"explain claim --help", "rules --help", "quote --help", "explain --help" })
	void helpBeginsWithExamplesAndEndsWithEveryExitCode(String arguments) {
		assertThat(this.recon.call(arguments.split(" "))).isZero();
		assertThat(this.recon.out()).startsWith("Examples:")
			.containsSubsequence("jobs/recon", "Usage:", "Exit codes:", "  65 ", "  143 ");
	}

	@ParameterizedTest
	@CsvSource({ "rules", "quote", "explain", "rules frob", "rules list --platform ebay", "rules show" })
	void wrongUsageIsTwo(String arguments) {
		assertThat(this.recon.call(arguments.split(" "))).isEqualTo(2);
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copied = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copied.getParent());
				Files.copy(file, copied);
			}
		}
	}

}
