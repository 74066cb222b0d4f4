package org.aftersales;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

	@Test
	void everyTableViewAndColumnIsExplained() {
		List<String> unexplained = this.jdbc
			.sql("""
					select c.relname || coalesce('.' || a.attname, '')
					  from pg_class c
					  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'aftersales'
					  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and c.relkind = 'r'
					 where c.relkind in ('r', 'v') and c.relname <> 'flyway_schema_history'
					   and (obj_description(c.oid) is null
					        or a.attnum is not null and col_description(c.oid, a.attnum) is null)
					 order by 1""")
			.query(String.class)
			.list();

		assertThat(unexplained).isEmpty();
	}

	@Test
	void thereAreTablesToExplain() {
		assertThat(this.jdbc.sql("select count(*) from information_schema.tables where table_schema = 'aftersales'")
			.query(Integer.class)
			.single()).isGreaterThan(15);
	}

	@Test
	void batchKeepsItsTablesInASchemaOfItsOwnWithIndexesOnForeignKeys() {
		assertThat(
				this.jdbc.sql("select indexname from pg_indexes where schemaname = 'batch'").query(String.class).list())
			.contains("batch_step_execution_by_job", "batch_job_execution_by_instance",
					"batch_job_execution_params_by_job");
	}

}
