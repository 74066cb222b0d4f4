package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.aftersales.console.Places;

import static org.assertj.core.api.Assertions.assertThat;

class InputsDigestTests {

	@TempDir
	private Path folder;

	@Test
	void isTheSameWhereverTheFolderIs() throws IOException {
		Places here = places("here");
		Places there = places("there");

		assertThat(InputsDigest.of(here)).hasSize(64).isEqualTo(InputsDigest.of(there));
	}

	@Test
	void changesWithAByteOfAPackOfTheSettingsOrWithAName() throws IOException {
		Places places = places("one");
		String before = InputsDigest.of(places);

		Files.writeString(places.policies().resolve("a.yml"), "rule: 2");
		String packChanged = InputsDigest.of(places);
		Files.move(places.policies().resolve("a.yml"), places.policies().resolve("b.yml"));
		String renamed = InputsDigest.of(places);
		Files.writeString(places.settings(), "night: {}\n");
		String settingsChanged = InputsDigest.of(places);

		assertThat(new String[] { before, packChanged, renamed, settingsChanged }).doesNotHaveDuplicates();
	}

	@Test
	void whoIsToldAndHowTheWorkIsSharedOutMakesNoDifferenceWhereverItStandsInTheSettings() throws IOException {
		Places places = places("told");
		Files.writeString(places.settings(),
				"night:\n  zone: Asia/Shanghai\nbatch:\n  chunk-size: 500\n  quarantine-limit-permille: 50\n");
		String before = InputsDigest.of(places);
		Files.writeString(places.settings(),
				"night:\n  zone: Asia/Shanghai\nnotice:\n  # Whom.\n  mail:\n    to: a\n\nbatch:\n  chunk-size: 20\n  partitions: 3\n  quarantine-limit-permille: 50\nbroker:\n  url: tcp://b\nmetrics:\n  file: x.prom\n");
		String told = InputsDigest.of(places);
		Files.writeString(places.settings(),
				"night:\n  zone: Asia/Shanghai\nnotice:\n  webhook: b\nbatch:\n  chunk-size: 500\n  quarantine-limit-permille: 51\n");
		String milder = InputsDigest.of(places);

		assertThat(told).isEqualTo(before);
		assertThat(milder).isNotEqualTo(before);
	}

	private Places places(String name) throws IOException {
		Path project = this.folder.resolve(name);
		Places places = new Places(project, project.resolve("jobs"), project.resolve(".recon"));
		Files.createDirectories(places.policies());
		Files.createDirectories(places.calendars());
		Files.writeString(places.settings(), "");
		Files.writeString(places.policies().resolve("a.yml"), "rule: 1");
		Files.writeString(places.calendars().resolve("2026.yml"), "holidays: []");
		return places;
	}

}
