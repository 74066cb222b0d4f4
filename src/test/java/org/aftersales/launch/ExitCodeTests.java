package org.aftersales.launch;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.DatabaseAway;
import org.aftersales.run.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ExitCodeTests {

	@ParameterizedTest
	@CsvSource({ "INPUT, 65", "WITHHELD, 4", "TRY_AGAIN, 75", "CONFIGURATION, 78", "STOPPED, 143" })
	void everyKindOfFaultHasItsCode(Fault.Kind kind, int code) {
		assertThat(Diagnosis.of(new Told(kind)).code().number()).isEqualTo(code);
	}

	@Test
	void aFaultCountsAlsoAsTheCauseOfAFailedJob() {
		RuntimeException failed = new RuntimeException("job failed", new ControlTotalBroken("1 and 2"));

		assertThat(Diagnosis.of(failed).code().number()).isEqualTo(4);
	}

	@Test
	void whatNobodyForesawIsAFailure() {
		Diagnosis diagnosis = Diagnosis.of(new IllegalStateException("two\nlines"));

		assertThat(diagnosis.code().number()).isEqualTo(1);
		assertThat(diagnosis.sentence()).isEqualTo("IllegalStateException: two lines.");
	}

	@ParameterizedTest
	@CsvSource({ "08001, 75", "08006, 75", "57P01, 75", "53100, 75", "28P01, 78", "3D000, 78", "23505, 1" })
	void theDatabasesStateTellsWhetherToTryAgain(String state, int code) {
		RuntimeException failed = new RuntimeException(new SQLException("no", state));

		assertThat(Diagnosis.of(failed).code().number()).isEqualTo(code);
	}

	@Test
	void anUnreachableDatabaseMeansTryAgain() {
		assertThat(Diagnosis.of(new DatabaseAway(new SQLException("refused"))).code().number()).isEqualTo(75);
	}

	@Test
	void aDateNotClosedIsUnusableInput() {
		BusinessDate date = new BusinessDate(LocalDate.of(2026, 5, 1), ZoneId.of("Asia/Shanghai"));

		assertThat(Diagnosis.of(new BusinessDateNotClosed(date, date.minusDays(1))).code().number()).isEqualTo(65);
	}

	@Test
	void theApplicationsObjectionAtStartIsAboutConfiguration() {
		Diagnosis diagnosis = Diagnosis
			.of(new BeanCreationException("policies", "cannot be built", new PackUnusable("pack x line 3: no id")));

		assertThat(diagnosis.code().number()).isEqualTo(78);
		assertThat(diagnosis.sentence()).isEqualTo("pack x line 3: no id");
	}

	@Test
	void aMistakeInTheProgramAtStartIsAFailure() {
		assertThat(Diagnosis.of(new BeanCreationException("x", "cannot be built")).code().number()).isEqualTo(1);
	}

	private static final class Told extends RuntimeException implements Fault {

		private final Kind kind;

		Told(Kind kind) {
			this.kind = kind;
		}

		@Override
		public Kind kind() {
			return this.kind;
		}

	}

	private static final class PackUnusable extends RuntimeException {

		PackUnusable(String message) {
			super(message);
		}

	}

}
