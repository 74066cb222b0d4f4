package org.aftersales.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class StagedCaseTests {

	private final DemoShop demo = new DemoShop();

	@Test
	void theDemoJudgesOneFixedDay() {
		assertThat(this.demo.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
	}

	@Test
	void noCaseIsStagedTwice() {
		assertThat(
				this.demo.stagedCases().stream().map((staged) -> staged.rule() + staged.subject() + staged.subjectNo()))
			.doesNotHaveDuplicates();
	}

	@Test
	void theSameCasesAreStagedEveryTime() {
		assertThat(new DemoShop().stagedCases()).isEqualTo(this.demo.stagedCases());
	}

	@Test
	void tariffsNameTheirAmount() {
		assertThat(this.demo.stagedCases()).filteredOn(StagedCase::isTariff)
			.hasSizeGreaterThan(10)
			.allSatisfy((staged) -> assertThat(staged.outcome()).matches("OWED \\d+\\.\\d\\d"));
	}

	@Test
	void everySubjectExists(@TempDir Path folder) throws Exception {
		TestDatabase database = TestDatabase.fresh();
		this.demo.load(database.dataSource());
		this.demo.writeInbox(folder);
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		Set<String> known = jdbc.sql("""
				select 'CLAIM ' || shop_id || ' ' || claim_no from claim
				union all select 'ORDER ' || shop_id || ' ' || order_no from shop_order
				union all select 'SHIPMENT ' || shop_id || ' ' || order_no || '/' || parcel_no
				            from shipment p join shop_order o on o.id = p.order_id""").query(String.class).set();
		List<String> refunds = Files.readAllLines(folder.resolve("refunds.csv"));
		List<String> orders = Files.readAllLines(folder.resolve("orders.csv"));
		for (String line : refunds) {
			known.add("CLAIM pdd-" + line.split(",", -1)[2] + " " + line.split(",", -1)[0]);
		}
		for (String line : orders) {
			known.add("ORDER pdd-" + line.split(",", -1)[2] + " " + line.split(",", -1)[1]);
			known.add("SHIPMENT pdd-" + line.split(",", -1)[2] + " " + line.split(",", -1)[1] + "/1");
		}

		assertThat(known).containsAll(this.demo.stagedCases()
			.stream()
			.map((staged) -> staged.subject() + " " + staged.shopId() + " " + staged.subjectNo())
			.collect(Collectors.toSet()));
	}

}
