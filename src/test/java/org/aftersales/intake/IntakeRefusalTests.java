package org.aftersales.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.aftersales.run.JobFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An inbox that is unusable as a whole is refused before anything is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeRefusalTests {

	private IntakeApplication application;

	private Path folder;

	@BeforeAll
	void start(@TempDir Path folder) {
		this.folder = folder.resolve("inbox");
		this.application = new IntakeApplication(this.folder);
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	@BeforeEach
	void usableInbox() {
		this.application.reset();
		this.application.inbox().order().item().refund().write();
	}

	@Test
	void aFolderThatDoesNotExist() throws IOException {
		for (SourceFile file : SourceFile.values()) {
			Files.delete(file.in(this.folder));
		}
		Files.delete(this.folder);

		assertRefused("is not a folder", this.folder.toString());
	}

	@Test
	void anEmptyFolder() throws IOException {
		for (SourceFile file : SourceFile.values()) {
			Files.delete(file.in(this.folder));
		}

		assertRefused("api_orders.csv, orders.csv, order_items.csv, refunds.csv missing in " + this.folder);
	}

	@Test
	void aMissingFile() throws IOException {
		Files.delete(this.folder.resolve("api_orders.csv"));

		assertRefused("api_orders.csv missing in", "only its header");
	}

	@Test
	void anEmptyFile() throws IOException {
		Files.write(this.folder.resolve("order_items.csv"), new byte[0]);

		assertRefused("order_items.csv is empty");
	}

	@Test
	void aHeaderThatLacksNeededColumns() {
		InboxFolder inbox = this.application.inbox().order().refund();
		inbox.replace("refunds.csv", inbox.text("refunds.csv").replace("created_time", "made_at"))
			.replace("orders.csv", inbox.text("orders.csv").replace("order_num", "number"))
			.write();

		assertRefused("refunds.csv line 1 lacks the column created_time",
				"orders.csv line 1 lacks the column order_num");
	}

	@Test
	void aFileInGbk() {
		this.application.inbox()
			.order()
			.refund("after_sale_reason", "none", "goods_name", "jeans")
			.refund()
			.write(Charset.forName("GBK"));

		assertRefused("orders.csv line 2 is not UTF-8", "GBK", "refunds.csv line 3 is not UTF-8");
	}

	@Test
	void aFileMostOfWhoseRowsCannotBeUnderstood() {
		InboxFolder inbox = this.application.inbox();
		for (int number = 1; number <= 11; number++) {
			inbox.order("id", "" + number, "order_num", "O" + number, "pay_amount", "12,3a");
		}
		inbox.replace("orders.csv", inbox.text("orders.csv").replace("12,3a", "12;3a")).write();

		assertRefused("11 of the 11 rows of orders.csv cannot be used", "the 10 allowed", "line 2, column pay_amount");
	}

	@Test
	void claimsOfOtherPeoplesOrders() {
		InboxFolder inbox = this.application.inbox().order();
		for (int number = 1; number <= 11; number++) {
			inbox.refund("id", "R" + number, "order_sn", "X" + number);
		}
		inbox.write();

		assertRefused("11 of the 11 rows of refunds.csv",
				"order X1 of shop pdd-5 is neither in the files nor in the database");
	}

	@Test
	void tenBadRowsAreToleratedInTheSmallestFile() {
		InboxFolder inbox = this.application.inbox();
		for (int number = 1; number <= 10; number++) {
			inbox.order("id", "" + number, "order_num", "O" + number, "postage", "free");
		}
		inbox.write();

		assertThat(this.application.night("2022-08-15").quarantined()).isEqualTo(10);
	}

	@Test
	void aFileCutWithinACharacterLosesItsLastRowOnly() {
		InboxFolder inbox = this.application.inbox().order().refund().refund("id", "R2", "after_sale_reason", "尺码");
		byte[] whole = inbox.text("refunds.csv").getBytes(StandardCharsets.UTF_8);
		int end = inbox.text("refunds.csv")
			.substring(0, inbox.text("refunds.csv").lastIndexOf("码"))
			.getBytes(StandardCharsets.UTF_8).length;
		inbox.write();
		inbox.write("refunds.csv", Arrays.copyOf(whole, end + 1));

		assertThat(this.application.night("2022-08-15").quarantined()).isEqualTo(1);
		assertThat(this.application.texts("select claim_no from claim")).containsExactly("R1");
		assertThat(this.application.texts("select reason || ' ' || subject_key || ' ' || line_no from quarantined"))
			.containsExactly("COLUMNS_MISSING refunds.csv#R2 3");
	}

	private void assertRefused(String... words) {
		assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> this.application.night("2022-08-15"))
			.satisfies((failed) -> assertThat(failed.getCause()).isInstanceOf(InputUnusable.class)
				.hasMessageContainingAll(words)
				.hasMessageContaining("Nothing was written"));
		assertThat(this.application.facts()).isEmpty();
	}

}
