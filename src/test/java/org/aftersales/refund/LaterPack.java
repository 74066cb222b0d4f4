package org.aftersales.refund;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;

/**
 * Taobao of 2026 alone, and the same followed by a version with other durations.
 */
final class LaterPack {

	static final PolicyPacks ALONE = packs(false);

	static final PolicyPacks ADDED = packs(true);

	private LaterPack() {
	}

	private static PolicyPacks packs(boolean added) {
		try {
			Path folder = Files.createTempDirectory("packs");
			Path policies = Files.createDirectories(folder.resolve("policies"));
			Files.createDirectories(folder.resolve("calendars"));
			String now = Files.readString(Path.of("jobs/policies/taobao-2026.yml"));
			String begin = "valid-from: 2026-01-01";
			Files.writeString(policies.resolve("taobao-2026.yml"),
					added ? now.replace(begin, begin + "\nvalid-until: 2026-05-10") : now);
			if (added) {
				Files.writeString(policies.resolve("taobao-next.yml"),
						now.replace(begin, "valid-from: 2026-05-11")
							.replace("pack: taobao-2026", "pack: taobao-next")
							.replace("clock: 36h", "clock: 30h")
							.replace("clock: 24h", "clock: 20h")
							.replace("clock: 5d", "clock: 4d")
							.replace("clock: 7d", "clock: 9d")
							.replace("clock: 10d", "clock: 8d")
							.replace("48h from return-signed", "30h from return-signed"));
			}
			return PolicyPacks.read(new PolicySettings(policies,
					Map.of("taobao", added ? List.of("taobao-2026", "taobao-next") : List.of("taobao-2026"))));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
