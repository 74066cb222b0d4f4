package org.aftersales.launch;

import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;

/**
 * When {@code recon daemon} looks for nights, {@code daemon} in {@code jobs/night.yml}.
 *
 * @param at the time of day, in the shops' zone
 * @param cron an expression of Spring's with six fields, in the same zone; where it is
 * given it holds, not the time of day
 */
@ConfigurationProperties(prefix = "daemon", ignoreUnknownFields = false)
record DaemonSettings(@DefaultValue("01:30") String at, @DefaultValue("") String cron) {

	DaemonSettings {
		if (!at.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
			throw new IllegalArgumentException("daemon.at is no time of day such as 01:30: " + at);
		}
		if (!cron.isEmpty() && !CronExpression.isValidExpression(cron)) {
			throw new IllegalArgumentException(
					"daemon.cron is no expression with six fields (second minute hour day month weekday) such as 0 */30 1-6 * * *: "
							+ cron);
		}
	}

	/**
	 * As Spring's scheduler understands it.
	 */
	Trigger trigger(ZoneId zone) {
		LocalTime time = LocalTime.parse(this.at);
		return new CronTrigger(
				this.cron.isEmpty() ? "0 %d %d * * *".formatted(time.getMinute(), time.getHour()) : this.cron, zone);
	}

}
