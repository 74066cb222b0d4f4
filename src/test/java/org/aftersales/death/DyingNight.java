package org.aftersales.death;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.aftersales.AfterSales;
import org.aftersales.Packs;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightRunner;
import org.aftersales.run.NightSettings;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A night in a JVM of its own that halts, as by kill -9, just before its n-th commit,
 * counting both explicit commits and statements that commit by themselves. With n = 0 it
 * lives, and prints how many commits there were.
 */
public final class DyingNight {

	static final int KILLED = 137;

	private static final AtomicInteger COMMITS = new AtomicInteger();

	private DyingNight() {
	}

	public static void main(String[] args) {
		Mortality.dieBefore = Integer.parseInt(args[0]);
		try (ConfigurableApplicationContext application = application(args[1], Path.of(args[2]), Path.of(args[3]),
				Mortality.class)) {
			run(application, LocalDate.parse(args[4]));
		}
		System.out.println("commits=" + COMMITS.get());
	}

	static ConfigurableApplicationContext application(String url, Path inbox, Path reports, Class<?>... extra) {
		return new SpringApplicationBuilder(AfterSales.class).sources(extra)
			.properties(Packs.PROPERTIES)
			.properties("spring.datasource.url=" + url, "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "spring.flyway.enabled=false", "batch.chunk-size=50",
					"batch.partitions=2", "intake.inbox=" + inbox, "report.directory=" + reports)
			.run();
	}

	static boolean run(ConfigurableApplicationContext application, LocalDate date) {
		NightSettings settings = application.getBean(NightSettings.class);
		return application.getBean(NightRunner.class)
			.run(new BusinessDate(date, ZoneId.of("Asia/Shanghai")), 0, settings.jobs(), "inputs", "test");
	}

	/**
	 * Wraps the data source once it is made.
	 */
	static class Mortality {

		static int dieBefore;

		@Bean
		static BeanPostProcessor mortality() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource immortal) ? new DelegatingDataSource(immortal) {
						@Override
						public Connection getConnection() throws SQLException {
							return mortal(super.getConnection());
						}
					} : bean;
				}
			};
		}

		private static Connection mortal(Connection connection) {
			return (Connection) Proxy.newProxyInstance(DyingNight.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().equals("commit")) {
							point();
						}
						Object result = invoke(connection, method, arguments);
						return (result instanceof Statement statement && connection.getAutoCommit())
								? mortal(connection, statement) : result;
					});
		}

		private static Statement mortal(Connection connection, Statement statement) {
			return (Statement) Proxy.newProxyInstance(DyingNight.class.getClassLoader(),
					new Class<?>[] {
							(statement instanceof PreparedStatement) ? PreparedStatement.class : Statement.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("executeUpdate") && connection.getAutoCommit()) {
							point();
						}
						return invoke(statement, method, arguments);
					});
		}

		private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
				throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException thrown) {
				throw thrown.getTargetException();
			}
		}

		private static void point() {
			if (COMMITS.incrementAndGet() == dieBefore) {
				Runtime.getRuntime().halt(KILLED);
			}
		}

	}

}
