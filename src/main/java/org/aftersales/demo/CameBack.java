package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody reports about the postage of goods that came back: columns of
 * {@code return_postage} with their values.
 */
final class CameBack {

	private final Map<String, Object> columns = new LinkedHashMap<>();

	private CameBack() {
	}

	static CameBack because(String reason) {
		return new CameBack().with("reason", reason);
	}

	/**
	 * What the way back cost, in yuan.
	 */
	CameBack freight(String yuan) {
		return with("freight", new BigDecimal(yuan));
	}

	/**
	 * How much more it cost because it went to another address than the listed one.
	 */
	CameBack toAnotherAddressFor(String yuan) {
		return with("other_address", true).with("surplus", new BigDecimal(yuan));
	}

	CameBack insuredBy(String cover) {
		return with("cover", cover);
	}

	/**
	 * How the item stands against the standard of its category on Pinduoduo.
	 */
	CameBack standing(String rate, int count, String standardRate, int standardCount) {
		return with("quality_rate", new BigDecimal(rate)).with("quality_count", count)
			.with("standard_rate", new BigDecimal(standardRate))
			.with("standard_count", standardCount);
	}

	/**
	 * The merchant subscribes to Pinduoduo's freight subsidy.
	 */
	CameBack subsidized(Instant subscribedAt, Instant addressGivenAt, String routePrice) {
		return with("subsidy_subscribed_at", subscribedAt).with("address_given_at", addressGivenAt)
			.with("route_price", new BigDecimal(routePrice));
	}

	CameBack reported(String by, Instant at) {
		return with("reported_by", by).with("reported_at", at);
	}

	/**
	 * The columns that are known, with their values.
	 */
	Map<String, Object> columns() {
		return Map.copyOf(this.columns);
	}

	private CameBack with(String column, Object value) {
		this.columns.put(column, value);
		return this;
	}

}
