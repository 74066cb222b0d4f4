package org.aftersales.death;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that start JVMs with this test's classes. The first that ends by itself leaves
 * an archive of its classes, so that the others start sooner.
 */
final class ChildJvms {

	private final Path folder;

	private final String classPath;

	private boolean archiving;

	/**
	 * Keeps what it needs in that folder.
	 */
	ChildJvms(Path folder) {
		this.folder = folder;
		this.classPath = classPathOfArchives();
	}

	/**
	 * The command that runs that class with these arguments.
	 */
	List<String> command(Class<?> main, List<String> arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx512m", "-Xlog:disable", sharedClasses(),
						"-Duser.timezone=UTC", "-Dlogging.config=classpath:logback.xml", "-cp", this.classPath,
						main.getName()));
		command.addAll(arguments);
		return command;
	}

	private synchronized String sharedClasses() {
		Path archive = this.folder.resolve("classes.jsa");
		boolean first = !this.archiving;
		this.archiving = true;
		return (first ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + archive;
	}

	/**
	 * An archive of shared classes takes jars only, so the folders of the build become
	 * some.
	 */
	private String classPathOfArchives() {
		List<String> archives = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			if (entry.isEmpty()) {
				continue;
			}
			Path jar = Path.of(entry);
			if (Files.isDirectory(jar)) {
				jar = this.folder.resolve("classes-" + archives.size() + ".jar");
				int failed = ToolProvider.findFirst("jar")
					.orElseThrow()
					.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", entry, ".");
				assertThat(failed).isZero();
			}
			archives.add(jar.toString());
		}
		return String.join(File.pathSeparator, archives);
	}

}
