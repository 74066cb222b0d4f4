package org.aftersales.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyPackReaderTests {

	private static final String HEAD = """
			pack: p
			platform: taobao
			zone: Asia/Shanghai
			valid-from: 2026-01-01
			""";

	@TempDir
	private Path folder;

	@Test
	void theShippedPacksAreSoundAndEveryRuleNamesItsSource() {
		assertThat(Packs.shipped().all()).hasSize(9)
			.flatExtracting(PolicyPack::clocks)
			.hasSizeGreaterThan(80)
			.allSatisfy((rule) -> assertThat(rule.origin().source()).isNotBlank());
	}

	@Test
	void anUnknownNodeIsRefusedWithFileLineAndWhatToWrite() throws IOException {
		refused(HEAD + """
				clocks:
				  - rule: TB-R07
				    flow: return-and-refund
				    node: seller-answer
				    clock: 36h
				    on-lapse: agreed
				    source: TB-CNY26
				    confidence: high
				""", "p.yml, line 8: node 'seller-answer' is not usable", "seller-answers");
	}

	@Test
	void anUnparsableDurationIsRefusedWithFileLineAndWhatToWrite() throws IOException {
		refused(HEAD + """
				clocks:
				  - rule: TB-R07
				    flow: return-and-refund
				    node: seller-answers
				    clock: 36 hours
				    on-lapse: agreed
				    source: TB-CNY26
				    confidence: high
				""", "line 9: TB-R07: clock '36 hours' is not usable", "36h");
	}

	@Test
	void aMisspeltKeyIsRefused() throws IOException {
		refused(HEAD + "clock: []\n", "line 5: 'clock' is not known here", "clocks");
	}

	@Test
	void aMissingKeyIsRefused() throws IOException {
		refused("pack: p\nplatform: taobao\nzone: Asia/Shanghai\n", "'valid-from' is missing", "add it");
	}

	@Test
	void aClockWithoutAnOutcomeIsRefused() throws IOException {
		refused(HEAD + """
				clocks:
				  - rule: TB-R07
				    flow: return-and-refund
				    node: seller-answers
				    clock: 36h
				    source: TB-CNY26
				    confidence: high
				""", "line 6: TB-R07: a clock needs an on-lapse", "");
	}

	@Test
	void twoRulesForOneNodeAreRefused() throws IOException {
		String rule = """
				  - rule: TB-R07
				    flow: return-and-refund
				    node: seller-answers
				    clock: 36h
				    on-lapse: agreed
				    source: TB-CNY26
				    confidence: high
				""";
		refused(HEAD + "clocks:\n" + rule + rule, "line 13: TB-R07: a rule for node seller-answers", "keep one");
	}

	@Test
	void aFileThatIsNotYamlIsRefusedWithItsLine() throws IOException {
		refused(HEAD + "clocks: [\n", "p.yml, line", "not YAML");
	}

	@Test
	void anEmptyFileIsRefused() throws IOException {
		refused("", "p.yml", "empty");
	}

	@Test
	void aPackThatDoesNotExistIsNamed() {
		assertThatThrownBy(() -> read("nope")).isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("nope.yml")
			.hasMessageContaining("policy.packs");
	}

	@Test
	void packsOfOnePlatformMustNotOverlap() throws IOException {
		Files.writeString(this.folder.resolve("a.yml"), HEAD.replace("pack: p", "pack: a"));
		Files.writeString(this.folder.resolve("b.yml"),
				HEAD.replace("pack: p", "pack: b").replace("2026-01-01", "2026-06-01"));

		assertThatThrownBy(() -> read("a", "b")).isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("b.yml")
			.hasMessageContaining("give a a valid-until of 2026-05-31");
	}

	private void refused(String pack, String where, String what) throws IOException {
		Files.writeString(this.folder.resolve("p.yml"), pack);

		assertThatThrownBy(() -> read("p")).isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining(where)
			.hasMessageContaining(what);
	}

	private PolicyPacks read(String... names) {
		return PolicyPacks.read(new PolicySettings(this.folder, Map.of("taobao", List.of(names))));
	}

}
