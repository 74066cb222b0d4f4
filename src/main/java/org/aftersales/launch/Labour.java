package org.aftersales.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.NightFile;
import org.aftersales.console.Owner;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.remote.BrokerAccess;
import org.aftersales.remote.BrokerSettings;
import org.aftersales.remote.Footing;
import org.aftersales.remote.Workers;

import org.springframework.context.support.GenericApplicationContext;

/**
 * Whose processes judge the partitions of an application's nights.
 *
 * @param settings what it is set to beside what every night is
 * @param beans brings what it needs
 */
record Labour(Map<String, Object> settings, Consumer<GenericApplicationContext> beans) {

	/** Only its own. */
	static final Labour OWN = new Labour(Map.of(), (application) -> {
	});

	/**
	 * Those of workers.
	 */
	static Labour employed(Surroundings surroundings, NightFile file, String inputs) {
		BrokerAccess broker = broker(surroundings, file);
		surroundings.say("Partitions are offered to workers at " + broker + ".");
		return new Labour(Map.of(), (application) -> Workers.employ(application, broker, footing(inputs)));
	}

	/**
	 * It has no nights, and judges partitions of others. Its connections tell the server
	 * soon that its machine is gone, and who it is.
	 * @param threads how many at the same time; 0: as the settings say
	 */
	static Labour helping(Footing footing, int threads) {
		Map<String, Object> settings = new HashMap<>(Map.of("spring.flyway.enabled", "false",
				"spring.datasource.hikari.data-source-properties.ApplicationName", footing.sessions(),
				"spring.datasource.hikari.data-source-properties.options", Workers.NOTICE_A_LOST_HOST));
		if (threads > 0) {
			settings.put("batch.partitions", String.valueOf(threads));
		}
		return new Labour(settings, (application) -> Workers.help(application, footing));
	}

	/**
	 * The broker, where there also is a database that another process can reach.
	 * @throws ConfigurationUnusable if one of them is not named
	 */
	static BrokerAccess broker(Surroundings surroundings, NightFile file) {
		BrokerAccess broker = BrokerAccess.of(surroundings.environment(),
				file.part("broker", BrokerSettings.class, Map.of()));
		if (surroundings.environment().getOrDefault("RECON_DB_URL", "").isBlank()) {
			throw new ConfigurationUnusable(
					"Workers and nights share one database, and none is named: the embedded one belongs to one process. Set RECON_DB_URL to the same address on all machines.");
		}
		return broker;
	}

	/**
	 * What this process judges by.
	 */
	static Footing footing(String inputs) {
		return new Footing(ProgramVersion.number(), inputs, Owner.ofProcess());
	}

}
