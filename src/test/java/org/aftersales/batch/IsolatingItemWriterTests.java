package org.aftersales.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.run.Counts;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.NightRunner;
import org.aftersales.run.Nights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IsolatingItemWriterTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final ConfigurableApplicationContext application = this.database.application();

	private final JdbcClient jdbc = this.application.getBean(JdbcClient.class);

	private final List<Integer> setAside = new ArrayList<>();

	private Night night;

	@BeforeEach
	void aNightAndATableThatRefusesThree() {
		this.jdbc.sql("create table written (number integer primary key check (number <> 3 and number <> 7))").update();
		this.application.getBean(NightRunner.class)
			.run(TestNights.date("2026-05-01"), 0, List.of("refunds"), "inputs", "test");
		this.night = this.application.getBean(Nights.class).find(TestNights.date("2026-05-01"), 0).orElseThrow();
		assertThat(this.application.getBean(CurrentNight.class).night()).isEqualTo(this.night);
	}

	@AfterEach
	void close() {
		this.application.close();
		this.database.drop();
	}

	@Test
	void rowsThatTheDatabaseRefusesAreSetAsideAndTheirNeighboursAreWrittenInTheSameTransaction() {
		write(this::insert);

		assertThat(this.jdbc.sql("select number from written order by number").query(Integer.class).list())
			.containsExactly(1, 2, 4, 5, 6, 8);
		assertThat(this.setAside).containsExactly(3, 7);
		assertThat(this.application.getBean(JobRuns.class).find(this.night, "refunds").orElseThrow().counts())
			.isEqualTo(new Counts(8, 6, 0, 0, 2));
	}

	/** An entry of an index has at most about 2700 bytes: SQL state 54000. */
	@Test
	void aRowThatIsTooLargeForTheDatabaseIsSetAsideAsWell() {
		this.jdbc.sql("create table indexed (words text primary key)").update();
		// Nothing that can be packed: 20,000 digits in no order.
		String tooLong = new Random(1).ints(20_000, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());

		write((current, items) -> {
			for (int item : items) {
				this.jdbc.sql("insert into indexed values (?)").param((item == 5) ? tooLong : "short " + item).update();
			}
			return new Counts(items.size(), items.size(), 0, 0, 0);
		});

		assertThat(this.setAside).containsExactly(5);
		assertThat(this.jdbc.sql("select count(*) from indexed").query(Integer.class).single()).isEqualTo(7);
	}

	@Test
	void aServerWithoutRoomIsNoFaultOfARow() {
		this.jdbc.sql("""
				create function without_room() returns trigger language plpgsql as $$
				begin raise exception 'no room' using errcode = '53100'; end $$""").update();
		this.jdbc
			.sql("create trigger without_room before insert on written for each row execute function without_room()")
			.update();

		assertThatThrownBy(() -> write(this::insert)).isInstanceOf(DataAccessResourceFailureException.class);
		assertThat(this.setAside).isEmpty();
	}

	@Test
	void anyOtherFailureLeavesNothingOfTheChunk() {
		assertThatThrownBy(() -> write((current, items) -> {
			insert(current, List.of(100));
			throw new QueryTimeoutException("the database is slow");
		})).isInstanceOf(QueryTimeoutException.class);

		assertThat(this.jdbc.sql("select count(*) from written").query(Integer.class).single()).isZero();
		assertThat(this.setAside).isEmpty();
	}

	private void write(IsolatingItemWriter.ChunkEffect<Integer> effect) {
		PlatformTransactionManager transactions = this.application.getBean(PlatformTransactionManager.class);
		NightSteps steps = this.application.getBean(NightSteps.class);
		IsolatingItemWriter<Integer> writer = steps.writer("refunds", effect,
				(current, item, refused) -> this.setAside.add(item));
		new TransactionTemplate(transactions)
			.executeWithoutResult((status) -> writer.write(new Chunk<>(1, 2, 3, 4, 5, 6, 7, 8)));
	}

	private Counts insert(Night current, List<Integer> items) {
		for (int item : items) {
			this.jdbc.sql("insert into written values (?)").param(item).update();
		}
		return new Counts(items.size(), items.size(), 0, 0, 0);
	}

}
