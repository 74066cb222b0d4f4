package org.aftersales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightRunner;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs nights of one database in this JVM, with the judging jobs only.
 */
public final class TestNights implements AutoCloseable {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final List<String> JUDGING = List.of("refunds", "shipments", "compensation");

	private final ConfigurableApplicationContext application;

	public TestNights(TestDatabase database) {
		this.application = database.application();
	}

	public static BusinessDate date(String day) {
		return new BusinessDate(LocalDate.parse(day), ZONE);
	}

	/** Runs the night; false if it was done already. */
	public boolean run(String day) {
		return runner().run(date(day), 0, JUDGING, "inputs", "test");
	}

	public NightRunner runner() {
		return this.application.getBean(NightRunner.class);
	}

	/** One of the application's own beans. */
	public <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	/** The decisions in the order of their effect, without what depends on the night. */
	public List<String> decisions() {
		return texts("""
				select concat_ws(' ', subject, subject_no, rule, outcome,
				                 to_char(effective_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), amount)
				  from decision_log order by effective_at, subject_no collate "C", rule""");
	}

	/** The ledger without what depends on the night. */
	public List<String> ledger() {
		return texts("""
				select concat_ws(' ', order_no, rule, basis, movement, account, amount)
				  from ledger_log order by order_no collate "C", rule, basis, movement, account""");
	}

	public List<String> breaks() {
		return texts("select kind from break_item order by fact_at, kind");
	}

	public List<String> texts(String sql) {
		return this.application.getBean(JdbcClient.class).sql(sql).query(String.class).list();
	}

	@Override
	public void close() {
		this.application.close();
	}

}
