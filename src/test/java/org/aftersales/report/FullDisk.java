package org.aftersales.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * A disk with one megabyte left, for the profile {@code full-disk}.
 */
@Configuration
@Profile("full-disk")
class FullDisk {

	@Bean
	@Primary
	FreeSpace oneMegabyte() {
		return (existing) -> 1024 * 1024;
	}

}
