package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A platform whose rules bind a shop.
 */
public enum Platform {

	/** Taobao. */
	TAOBAO,
	/** Tmall. */
	TMALL,
	/** Pinduoduo. */
	PINDUODUO,
	/** JD. */
	JD,
	/** Douyin. */
	DOUYIN;

	/**
	 * The platform of that code, as in the database and in policy packs.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Platform of(String code) {
		return Arrays.stream(values())
			.filter((platform) -> platform.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is not a platform; write one of %s".formatted(code,
					Arrays.stream(values()).map(Platform::code).collect(Collectors.joining(", ")))));
	}

	/**
	 * Lower-case name, as in the database and in policy packs.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
