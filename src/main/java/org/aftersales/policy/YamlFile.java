package org.aftersales.policy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The files of policy packs and calendars.
 */
final class YamlFile {

	private static final String ENDING = ".yml";

	private YamlFile() {
	}

	/**
	 * The one document of that file.
	 * @throws PolicyPackUnusable if there is none, with the line if there is one
	 */
	static Node root(Path file) {
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			Node root = new Yaml(new LoaderOptions()).compose(reader);
			if (root == null) {
				throw new PolicyPackUnusable(file, "the file is empty; write its rules or remove it");
			}
			return root;
		}
		catch (MarkedYAMLException malformed) {
			throw new PolicyPackUnusable(file, malformed.getProblemMark().getLine() + 1,
					"not YAML: " + malformed.getProblem());
		}
		catch (IOException unreadable) {
			throw new PolicyPackUnusable(file, "cannot be read: " + unreadable.getMessage());
		}
	}

	/**
	 * The names of the files in a folder, without their ending, in order; none if there
	 * is no such folder.
	 */
	static List<String> names(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(YamlFile::fileName)
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.sorted()
				.toList();
		}
		catch (IOException unreadable) {
			throw new PolicyPackUnusable(folder, "cannot be listed: " + unreadable.getMessage());
		}
	}

	/**
	 * The file of that name.
	 */
	static Path of(Path folder, String name) {
		return folder.resolve(name + ENDING);
	}

	/**
	 * Refuses a file that calls itself otherwise.
	 */
	static String ownName(Path file, YamlMap root, String key) {
		String name = root.text(key);
		String expected = fileName(file).substring(0, fileName(file).length() - ENDING.length());
		if (!name.equals(expected)) {
			throw root.unusable("the %s calls itself '%s'; name it '%s' like its file".formatted(key, name, expected));
		}
		return name;
	}

	private static String fileName(Path file) {
		return file.toString().substring(file.toString().lastIndexOf(file.getFileSystem().getSeparator()) + 1);
	}

}
