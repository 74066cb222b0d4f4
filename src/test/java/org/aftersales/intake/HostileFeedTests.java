package org.aftersales.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.aftersales.run.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files that somebody made to do harm cost their own rows, and nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFeedTests {

	private static final String NIGHT = "2022-08-15";

	private static final int MEGABYTE = 1 << 20;

	private IntakeApplication application;

	private Path folder;

	@BeforeAll
	void start(@TempDir Path around) throws IOException {
		this.folder = Files.createDirectories(around.resolve("inbox"));
		this.application = new IntakeApplication(this.folder);
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	@BeforeEach
	void reset() {
		this.application.reset();
	}

	/** Random, so that no compression makes it small. */
	@ParameterizedTest
	@CsvSource({ "order, order_num", "order, shipping_number", "item, goods_title", "item, id", "refund, id",
			"refund, after_sale_reason", "refund, order_sn", "order, unused" })
	void aValueOfTenMegabytesIsSetAsideAloneAndNamedByItsBeginning(String row, String column) {
		String value = noise(10 * MEGABYTE);
		InboxFolder inbox = this.application.inbox();
		switch (row) {
			case "order" -> inbox.order("id", "2", "order_num", "O2", column, value).order().item().refund();
			case "item" -> inbox.order().item("id", "12", column, value).item().refund();
			default -> inbox.order().item().refund("id", "R2", column, value).refund();
		}
		inbox.write();

		Counts counts = this.application.night(NIGHT);

		assertThat(counts).isEqualTo(new Counts(4, 3, 0, 0, 1));
		assertThat(this.application.texts("select reason from quarantined")).containsExactly("VALUE_TOO_LONG");
		assertThat(this.application
			.texts("select greatest(length(subject_key), length(message), length(raw_value))::text from quarantined"))
			.singleElement()
			.satisfies((length) -> assertThat(Integer.parseInt(length)).isLessThan(600));
	}

	@ParameterizedTest
	@ValueSource(strings = { "order_num", "shopId" })
	void aKeyTooLongForAnIndexIsSetAsideUnderAShortName(String column) {
		this.application.inbox().order("id", "2", column, noise(9_000)).order().write();

		assertThat(this.application.night(NIGHT)).isEqualTo(new Counts(2, 1, 0, 0, 1));
		assertThat(this.application.texts("select reason || length(subject_key) from quarantined")).singleElement()
			.asString()
			.matches("VALUE_TOO_LONG\\d\\d");
	}

	@Test
	void escapesAndLineEndsReachNoTable() {
		String evil = "\u001b[2J\u001b]0;owned\u0007A\u009b31m\u0000B";
		this.application.inbox()
			.order("province", evil)
			.order("id", "2", "order_num", "O2" + evil, "pay_amount", evil)
			.item("goods_title", "\"two\r\nNight of 2026-11-18: done.\"")
			.refund("after_sale_reason", evil)
			.write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("""
				select t.words from (select title as words from order_item union all select first_reason from claim
				       union all select province from shop_order union all select order_no from shop_order
				       union all select message || subject_key || coalesce(raw_value, '') from quarantined) t"""))
			.hasSizeGreaterThan(4)
			.allSatisfy((words) -> assertThat(words).doesNotContainPattern("[\\p{Cc}\\u0080-\\u009f]"));
	}

	@Test
	void aLinkThatLeadsOutOfTheInboxIsNotFollowed() throws IOException {
		this.application.inbox().order().item().refund().write();
		Path secret = Files.writeString(this.folder.resolveSibling("secret"), "root:x:0:0\n");
		Files.delete(this.folder.resolve("orders.csv"));
		Files.createSymbolicLink(this.folder.resolve("orders.csv"), secret);
		try {
			assertThatThrownBy(() -> this.application.night(NIGHT))
				.hasStackTraceContaining("orders.csv leads out of the inbox")
				.satisfies((failure) -> assertThat(String.valueOf(failure.getMessage())).doesNotContain("root:x"));
			assertThat(this.application.texts("select raw_value from quarantined")).isEmpty();
		}
		finally {
			Files.delete(this.folder.resolve("orders.csv"));
		}
	}

	/** Kubernetes lays mounted files out like this. */
	@Test
	void aLinkWithinTheInboxIsAFileOfIt() throws IOException {
		this.application.inbox().order().item().refund().write();
		Path data = Files.createDirectories(this.folder.resolve("..data"));
		Files.move(this.folder.resolve("orders.csv"), data.resolve("orders.csv"));
		Files.createSymbolicLink(this.folder.resolve("orders.csv"), Path.of("..data", "orders.csv"));
		try {
			assertThat(this.application.night(NIGHT).decided()).isEqualTo(3);
		}
		finally {
			Files.delete(this.folder.resolve("orders.csv"));
		}
	}

	@Test
	void namesInsideTheFilesAreNeverPaths() throws IOException {
		this.application.inbox().order("id", "1", "order_num", "../../../etc/passwd", "shopId", "../../up").write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("select order_no from shop_order")).containsExactly("../../../etc/passwd");
		try (var siblings = Files.list(this.folder.getParent())) {
			assertThat(siblings.map((path) -> path.getFileName().toString())).isSubsetOf("inbox", "secret");
		}
	}

	private static String noise(int length) {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder(length);
		while (text.length() < length) {
			text.append((char) ('!' + 13 + random.nextInt(80)));
		}
		return text.toString();
	}

}
