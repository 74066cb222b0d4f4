package org.aftersales.report;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.aftersales.AfterSales;
import org.aftersales.Packs;
import org.aftersales.run.NightRunner;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that runs the job {@code reports} of a night and says what it
 * needed: address of the database, folder of reports, rows that a workbook shows.
 */
final class LongNight {

	private LongNight() {
	}

	public static void main(String[] args) throws Exception {
		long begin = System.nanoTime();
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(AfterSales.class)
			.sources(ReportsJobTests.Reasons.class)
			.properties(Packs.PROPERTIES)
			.properties("spring.datasource.url=" + args[0], "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "spring.flyway.enabled=false", "report.directory=" + args[1],
					"report.rows-in-workbook=" + args[2])
			.run()) {
			application.getBean(NightRunner.class).run(LongShop.DATE, 0, List.of("reports"), "digest", "test");
		}
		System.out.printf("reports: %d s wall, %d s CPU, -Xmx %d MB, %s%n", (System.nanoTime() - begin) / 1_000_000_000,
				ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime()
						/ 1_000_000_000,
				Runtime.getRuntime().maxMemory() >> 20, peakOfMemory());
	}

	/**
	 * What the system says of all memory of the process; only Linux tells.
	 */
	private static String peakOfMemory() throws Exception {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return "peak unknown";
		}
		return Files.readAllLines(status).stream().filter((line) -> line.startsWith("VmHWM")).findFirst().orElse("");
	}

}
