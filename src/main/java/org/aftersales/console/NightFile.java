package org.aftersales.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

import org.aftersales.report.ReportSettings;
import org.aftersales.run.NightSettings;

/**
 * {@code jobs/night.yml}, read before anything is started.
 *
 * @param sources its settings as Spring reads them
 * @param night its part on the night itself
 */
public record NightFile(List<PropertySource<?>> sources, NightSettings night) {

	private static final List<String> PARTS = List.of("night", "batch", "intake", "compensation", "service", "report",
			"policy", "safety", "notice", "metrics", "daemon", "broker");

	/**
	 * Reads the file; what it leaves out has its default.
	 * @throws ConfigurationUnusable if it is missing, no YAML, or has a part that does
	 * not exist
	 */
	public static NightFile read(Path file) {
		List<PropertySource<?>> sources = sources(file);
		refuseUnknownParts(file, sources);
		bind(sources, "report", ReportSettings.class);
		return new NightFile(sources, bind(sources, "night", NightSettings.class));
	}

	/**
	 * Another part of it.
	 * @param part its name
	 * @param settings what it is read into
	 * @param more settings that win over those of the file, by their full names
	 */
	public <T> T part(String part, Class<T> settings, Map<String, Object> more) {
		List<PropertySource<?>> all = new ArrayList<>(this.sources);
		all.add(0, new MapPropertySource("more", more));
		return bind(all, part, settings);
	}

	private static <T> T bind(List<PropertySource<?>> sources, String part, Class<T> settings) {
		return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate(part, Bindable.of(settings),
				new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
	}

	private static List<PropertySource<?>> sources(Path file) {
		FileSystemResource resource = new FileSystemResource(file);
		if (!resource.isReadable()) {
			throw new ConfigurationUnusable(
					"The settings %s are missing or cannot be read. Put jobs/night.yml back, or set RECON_JOBS to the folder that holds it."
						.formatted(file));
		}
		try {
			return new YamlPropertySourceLoader().load(file.toString(), resource);
		}
		catch (MarkedYAMLException unreadable) {
			throw new ConfigurationUnusable("%s line %d is not YAML: %s.".formatted(file,
					unreadable.getProblemMark().getLine() + 1, unreadable.getProblem()), unreadable);
		}
		catch (YAMLException | IOException unreadable) {
			throw new ConfigurationUnusable("%s cannot be read: %s.".formatted(file, unreadable.getMessage()),
					unreadable);
		}
	}

	private static void refuseUnknownParts(Path file, List<PropertySource<?>> sources) {
		for (PropertySource<?> source : sources) {
			for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
				String part = name.split("[.\\[]", 2)[0];
				if (!PARTS.contains(part)) {
					throw new ConfigurationUnusable("%s has a part '%s' that does not exist; write one of %s."
						.formatted(file, part, String.join(", ", PARTS)));
				}
			}
		}
	}

}
