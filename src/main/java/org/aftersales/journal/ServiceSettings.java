package org.aftersales.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of service, {@code service} in {@code jobs/night.yml}. A day at the limit
 * keeps it.
 *
 * @param replyPercent share of a day's enquiries to be answered within 5 minutes (ME-05),
 * from 0 to 100
 * @param conversionPercent share of a day's enquiries, after-sales left out, that should
 * end in a paid order (ME-06), from 0 to 100
 */
@ConfigurationProperties(prefix = "service", ignoreUnknownFields = false)
record ServiceSettings(@DefaultValue("80") int replyPercent, @DefaultValue("50") int conversionPercent) {

	ServiceSettings {
		require("service.reply-percent", replyPercent);
		require("service.conversion-percent", conversionPercent);
	}

	private static void require(String name, int percent) {
		if (percent < 0 || percent > 100) {
			throw new IllegalArgumentException("%s is %d; write a number from 0 to 100".formatted(name, percent));
		}
	}

}
