package org.aftersales.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a measured process says of itself, line by line on its output: nanoseconds by job,
 * and the most memory that it had.
 *
 * @param nanos nanoseconds by job; {@code all} from the first to the last
 * @param spent nanoseconds of processor time meanwhile
 * @param peakHeap bytes: the sum of the peaks of the heap's parts, so at most this
 * @param peakResident bytes of all memory of the process; 0 where the system does not say
 */
record ProcessFigures(Map<String, Long> nanos, long spent, long peakHeap, long peakResident) {

	private static final String MARK = "benchmark ";

	static void say(String name, long value) {
		System.out.println(MARK + name + " " + value);
	}

	/** Processor time of this process so far, in nanoseconds. */
	static long processorTime() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	static void sayMemory() {
		say("heap",
				ManagementFactory.getMemoryPoolMXBeans()
					.stream()
					.filter((pool) -> pool.getType() == MemoryType.HEAP)
					.map(MemoryPoolMXBean::getPeakUsage)
					.mapToLong((usage) -> usage.getUsed())
					.sum());
		say("resident", resident());
	}

	/**
	 * Runs a process and reads what it says.
	 * @param log gets everything that it writes
	 */
	static ProcessFigures of(Path log, String heap, Class<?> main, List<String> args) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+UseSerialGC",
						"-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path")));
		String extra = System.getProperty("bench.jvm", "");
		if (!extra.isEmpty()) {
			command.addAll(1, List.of(extra.split(" ", -1)));
		}
		command.add(main.getName());
		command.addAll(args);
		try {
			int code = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start()
				.waitFor();
			String words = Files.readString(log);
			if (code != 0) {
				throw new IllegalStateException("%s ended with %d: %s".formatted(main.getSimpleName(), code, words));
			}
			return read(words);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	private static ProcessFigures read(String words) {
		Map<String, Long> said = new LinkedHashMap<>();
		words.lines().filter((line) -> line.startsWith(MARK)).forEach((line) -> {
			String[] parts = line.split(" ", -1);
			said.put(parts[1], Long.valueOf(parts[2]));
		});
		long spent = said.remove("spent");
		long heap = said.remove("heap");
		long resident = said.remove("resident");
		return new ProcessFigures(said, spent, heap, resident);
	}

	/** Only Linux tells. */
	private static long resident() {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return 0;
		}
		try {
			return Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith("VmHWM"))
				.map((line) -> line.replaceAll("\\D", ""))
				.mapToLong(Long::parseLong)
				.findFirst()
				.orElse(0) * 1024;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
