package db.migration;

import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Creates Spring Batch's own tables in the schema {@code batch}, from the script that its
 * jar ships, so that an upgrade of the library cannot drift from a copy; then adds the
 * indexes on foreign keys that the script lacks.
 */
public class V1__batch_metadata extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("create schema if not exists batch");
			statement.execute("set local search_path to batch");
			// populate, not execute: the latter commits, and the search path with it.
			new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
				.populate(context.getConnection());
			statement.execute("create index batch_step_execution_by_job on batch_step_execution (job_execution_id)");
			statement.execute("create index batch_job_execution_by_instance on batch_job_execution (job_instance_id)");
			statement.execute(
					"create index batch_job_execution_params_by_job on batch_job_execution_params (job_execution_id)");
			statement.execute("set local search_path to aftersales");
		}
	}

}
