package org.aftersales.demo;

import java.util.Arrays;
import java.util.List;

/**
 * The nine demo shops. Two come as export files, seven write the tables directly.
 */
enum Storefront {

	KITCHEN("pdd-11", "pinduoduo", "锅铲日记厨具店（演示）", "永康市", "11", 120),

	STORAGE("pdd-12", "pinduoduo", "小满收纳铺（演示）", "义乌市", "12", 70),

	APPLIANCES("pdd-direct", "pinduoduo", "暖灶小家电（演示）", "慈溪市", "", 70),

	SHOES("taobao-shoes", "taobao", "云步鞋铺（演示）", "晋江市", "", 120),

	BEDDING("tmall-bedding", "tmall", "棉语家纺旗舰店（演示）", "通州区", "", 95),

	OUTLET("tmall-outlet", "tmall", "棉语家纺奥莱店（演示）", "通州区", "", 20),

	OUTDOOR("taobao-outdoor", "taobao", "山野户外小铺（演示）", "三门县", "", 20),

	DIGITAL("jd-digital", "jd", "极光数码专营店（演示）", "深圳市", "", 20),

	BEAUTY("douyin-beauty", "douyin", "春水护肤（演示）", "广州市", "", 20);

	private final String shopId;

	private final String platform;

	private final String title;

	private final String region;

	private final String exportNo;

	private final int backgroundOrders;

	Storefront(String shopId, String platform, String title, String region, String exportNo, int backgroundOrders) {
		this.shopId = shopId;
		this.platform = platform;
		this.title = title;
		this.region = region;
		this.exportNo = exportNo;
		this.backgroundOrders = backgroundOrders;
	}

	static List<Storefront> exported() {
		return Arrays.stream(values()).filter(Storefront::isExported).toList();
	}

	String shopId() {
		return this.shopId;
	}

	String platform() {
		return this.platform;
	}

	String title() {
		return this.title;
	}

	/**
	 * Where the shop ships from; no notice in the calendars is about it.
	 */
	String region() {
		return this.region;
	}

	/**
	 * The shop's number in the export files; empty for a shop that has none.
	 */
	String exportNo() {
		return this.exportNo;
	}

	int backgroundOrders() {
		return this.backgroundOrders;
	}

	/**
	 * Whether the shop comes as export files, which know the end of a claim but not its
	 * steps.
	 */
	boolean isExported() {
		return !this.exportNo.isEmpty();
	}

	boolean sellsToGroups() {
		return this.platform.equals("pinduoduo");
	}

	/**
	 * Whether buyers can have goods exchanged, sent again or repaired.
	 */
	boolean exchangesGoods() {
		return this.platform.equals("taobao") || this.platform.equals("tmall");
	}

	/**
	 * Whether the feed carries the scans of the shop's parcels.
	 */
	boolean carriesTraces() {
		return this == APPLIANCES || this == OUTDOOR || this == OUTLET;
	}

}
