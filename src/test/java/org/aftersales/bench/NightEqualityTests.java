package org.aftersales.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The benchmark measures three ways to the same state; that it is the same is a matter of
 * correctness, so a small shop proves it in every build. The expected state is that of
 * the hand-written SQL, which knows the rule book and not the product.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightEqualityTests {

	private static final int OPEN = 10_000;

	private static final int DUE = 2_000;

	private final BenchServer server = BenchServer.forgetful();

	private Map<String, String> expected = Map.of();

	@BeforeAll
	void theHandSqlHasRun() {
		this.server.createMigrated("shop");
		BenchShop.fill(this.server.jdbc("shop"), OPEN, DUE, 7);
		this.server.copy("shop", "expected");
		HandSql.run(this.server.dataSource("expected"));
		this.expected = BusinessResult.of(this.server.jdbc("expected"));
	}

	@AfterAll
	void close() {
		this.server.close();
	}

	@Test
	void theNightEndsInTheStateOfTheHandSql(@TempDir Path folder) {
		assertThat(Way.NIGHT.run(this.server, "shop", folder.resolve("night.log"), "-Xmx512m").result())
			.isEqualTo(this.expected);
	}

	@Test
	void theTextbookEndsInTheStateOfTheHandSql(@TempDir Path folder) {
		assertThat(Way.RECIPE.run(this.server, "shop", folder.resolve("recipe.log"), "-Xmx512m").result())
			.isEqualTo(this.expected);
	}

	@Test
	void theShopHasACaseOfEveryRuleAndPackThatItSpeaksOf() {
		assertThat(texts("select distinct rule from decision")).contains("PD-R01", "PD-R02", "PD-R03", "PD-R04",
				"PD-R05", "PD-T01", "PD-T03", "PD-T08", "TB-H04", "TB-H05", "TB-P01", "TB-P03", "TB-R01", "TB-R02",
				"TB-R04", "TB-R05", "TB-R07", "TB-R08", "TB-R11", "TB-R24");
		assertThat(texts("select distinct pack from decision")).containsExactlyInAnyOrder("pdd-seed", "pdd-2025",
				"taobao-2020", "taobao-2026", "taobao-2026+cny-2026");
		assertThat(texts("select distinct rule from entitlement")).containsExactlyInAnyOrder("PD-P01a", "PD-P01c",
				"TB-P02", "TB-P03");
	}

	private List<String> texts(String sql) {
		return this.server.jdbc("expected").sql(sql).query(String.class).list();
	}

}
