package org.aftersales.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Where one publication keeps its temporary files, beside the folders of the business
 * dates. Its process holds a lock in it, which ends with the process however that ends;
 * so the next publication, of whatever date, knows what was left behind and what is in
 * use.
 */
final class WorkFolder implements AutoCloseable {

	private static final String PREFIX = ".work-";

	private static final String LOCK = "lock";

	private final Path path;

	private final FileChannel lock;

	private WorkFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * The ways to the folders whose publication died, and their temporary files gone.
	 */
	static List<String> clearAbandoned(Path reports) throws IOException {
		try (Stream<Path> folders = Files.list(reports)) {
			List<Path> abandoned = folders.filter((folder) -> folder.getFileName().toString().startsWith(PREFIX))
				.filter(WorkFolder::isAbandoned)
				.toList();
			for (Path folder : abandoned) {
				FileSystemUtils.deleteRecursively(folder);
			}
			return abandoned.stream()
				.map((folder) -> folder.getFileName().toString().substring(PREFIX.length()).replace('+', '/'))
				.toList();
		}
	}

	/**
	 * Takes the one for that folder.
	 * @throws ReportsInTheMaking if another process has it
	 * @throws IOException if it cannot be made
	 */
	static WorkFolder take(Path reports, String way) throws IOException {
		Path folder = reports.resolve(PREFIX + way.replace('/', '+'));
		try {
			Files.createDirectory(folder);
		}
		catch (FileAlreadyExistsException inUse) {
			throw new ReportsInTheMaking(folder);
		}
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE);
		channel.lock();
		return new WorkFolder(folder, channel);
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
		FileSystemUtils.deleteRecursively(this.path);
	}

	private static boolean isAbandoned(Path folder) {
		try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock free = channel.tryLock()) {
			return free != null;
		}
		catch (OverlappingFileLockException | IOException inUse) {
			return false;
		}
	}

}
