package org.aftersales.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

/**
 * The demo: nine invented shops over the 60 days that end with its business date, the
 * same facts and the same bytes on every machine and at every time.
 * <p>
 * Two Pinduoduo shops come as export files by {@link #writeInbox}; a third one, two each
 * of Taobao and Tmall, and one each of JD and Douyin are written into the tables by
 * {@link #load}. Some cases are of years long past, judged by the rules of their day. No
 * fact contradicts a clock that lapsed before it. Three shops tell how they answered
 * their buyers, and of three categories it is known what is usual.
 */
public final class DemoShop {

	private static final Instant TRACES_KNOWN_FROM = LocalDate.of(2025, 4, 1)
		.atStartOfDay(DemoDays.BUSINESS_DATE.zone())
		.toInstant();

	private final DemoFacts facts = DemoFacts.madeUp();

	/**
	 * The one business date that the demo is made for, in Asia/Shanghai.
	 */
	public LocalDate businessDate() {
		return DemoDays.BUSINESS_DATE.date();
	}

	/**
	 * The cases that stand for one rule each, with what the demo's night must find.
	 */
	public List<StagedCase> stagedCases() {
		return this.facts.stagedCases();
	}

	/**
	 * Writes all shops, and the facts of those that are not exported, into the tables of
	 * the schema that is first on the search path, in one transaction. What is there
	 * already stays as it is, so that a second call changes nothing.
	 * @throws IllegalStateException if the database refuses; nothing is written then
	 */
	public void load(DataSource dataSource) {
		TableFeed feed = new TableFeed(dataSource);
		for (Storefront shop : Storefront.values()) {
			feed.shop(shop, TRACES_KNOWN_FROM);
		}
		this.facts.ordersOf((shop) -> !shop.isExported())
			.stream()
			.map((order) -> order.knownBefore(DemoDays.CUT_OFF))
			.forEach(feed::order);
		ChatLog.days().forEach(feed::chat);
		CategoryNorms.all().forEach(feed::norm);
		feed.write();
	}

	/**
	 * Writes {@code orders.csv}, {@code order_items.csv}, {@code refunds.csv} and
	 * {@code api_orders.csv} of the exported shops, in place of those that are there.
	 * @param folder made if it is missing
	 * @return the folder
	 * @throws java.io.UncheckedIOException if the folder cannot be written
	 */
	public Path writeInbox(Path folder) {
		new PinduoduoExport(this.facts.ordersOf(Storefront::isExported)).write(folder);
		return folder;
	}

}
