package org.aftersales.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the demo shops sell. Titles, numbers and prices are invented.
 */
final class Catalogue {

	/**
	 * The goods of the story that the report tells: a bad batch in the last week.
	 */
	static final String BAD_BATCH = "GC-288-W28";

	private final List<Sku> skus = new ArrayList<>();

	private Catalogue() {
	}

	static List<Sku> of(Storefront shop) {
		return switch (shop) {
			case KITCHEN -> kitchen();
			case STORAGE -> storage();
			case APPLIANCES -> appliances();
			case SHOES -> shoes();
			case BEDDING, OUTLET -> bedding();
			case OUTDOOR -> outdoor();
			case DIGITAL -> digital();
			case BEAUTY -> beauty();
		};
	}

	/**
	 * The variant with that code in that shop.
	 */
	static Sku find(Storefront shop, String skuCode) {
		return of(shop).stream()
			.filter((sku) -> sku.skuCode().equals(skuCode))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s does not sell %s".formatted(shop, skuCode)));
	}

	private static List<Sku> kitchen() {
		return new Catalogue()
			.goods("612000110001", "GC-288", "奶白色麦饭石不粘炒锅家用少油烟带盖电磁炉燃气通用", "炒锅", "W28/奶白色,28cm/89.9/9",
					"W32/奶白色,32cm/109/5", "K32/曜石黑,32cm/109/4")
			.goods("612000110002", "GC-105", "加厚竹木砧板双面可用防霉切菜板宿舍小号案板", "砧板", "S/小号36x26cm/29.9/6", "L/大号44x30cm/45.8/4")
			.goods("612000110003", "GC-310", "日式陶瓷餐具套装一人食碗盘筷子礼盒", "餐具", "6/六件套/58/4", "18/十八件套/139/2")
			.goods("612000110004", "GC-466", "三层复合钢汤锅家用加高炖锅大容量双耳", "汤锅", "24/24cm/329/2", "26/26cm/469/1").skus;
	}

	private static List<Sku> storage() {
		return new Catalogue()
			.goods("612000120001", "SN-021", "布艺收纳箱可折叠大容量衣柜整理箱三个装", "收纳箱", "M/米色,66L/49.9/6", "G/灰色,66L/49.9/4",
					"X/灰色,100L/65/3")
			.goods("612000120002", "SN-077", "厨房冰箱保鲜盒分装盒带沥水篮套装", "保鲜盒", "4/四件/26.8/5", "8/八件/46.8/3")
			.goods("612000120003", "SN-140", "免打孔浴室置物架太空铝壁挂三角架", "置物架", "1/单层/19.9/5", "3/三层/52.9/2").skus;
	}

	private static List<Sku> appliances() {
		return new Catalogue()
			.goods("612000130001", "NZ-15", "迷你电炖盅隔水炖宝宝辅食煮粥锅一人用", "电炖锅", "P/粉色,1L/79/5", "G/绿色,1L/79/4")
			.goods("612000130002", "NZ-40", "家用多功能早餐机三合一吐司煎蛋烤面包", "早餐机", "W/白色/169/4", "R/复古红/179/2")
			.goods("612000130003", "NZ-92", "可视空气炸锅大容量家用全自动电炸锅", "空气炸锅", "5/5L/319/3", "7/7L/409/2").skus;
	}

	private static List<Sku> shoes() {
		return new Catalogue()
			.goods("798100220001", "YB-611", "云朵厚底老爹鞋女轻便透气网面运动休闲鞋", "运动鞋", "W36/米白,36/159/4", "W37/米白,37/159/6",
					"W38/米白,38/159/5", "P38/浅粉,38/159/3")
			.goods("798100220002", "YB-207", "真皮软底乐福鞋女平底单鞋通勤一脚蹬", "单鞋", "K37/黑色,37/259/4", "K38/黑色,38/259/4",
					"B37/棕色,37/259/2")
			.goods("798100220003", "YB-330", "夏季一字带凉鞋女粗跟百搭仙女风", "凉鞋", "A37/杏色,37/119/5", "A38/杏色,38/119/4")
			.goods("798100220004", "YB-905", "手工固特异皮靴男复古工装靴定制款", "皮靴", "T42/棕褐,42/899/1", "T43/棕褐,43/899/1").skus;
	}

	private static List<Sku> bedding() {
		return new Catalogue()
			.goods("806600330001", "MY-60", "60支长绒棉四件套纯色床单被套简约酒店风", "四件套", "G15/雾灰,1.5m床/459/5", "G18/雾灰,1.8m床/499/6",
					"B18/月白,1.8m床/499/4")
			.goods("806600330002", "MY-12", "桑蚕丝夏凉被双人空调被可机洗", "被子", "150/150x200cm/699/2", "200/200x230cm/1299/2")
			.goods("806600330003", "MY-08", "决明子护颈枕头单人荞麦枕芯一只装", "枕头", "1/一只/69/5", "2/一对/129/3").skus;
	}

	private static List<Sku> outdoor() {
		return new Catalogue().goods("798100240001", "SY-16", "全自动速开帐篷户外防雨加厚露营野餐装备", "帐篷", "2/双人/199/4", "4/四人/268/3")
			.goods("798100240002", "SY-31", "超轻铝合金登山杖伸缩折叠防滑手杖", "登山杖", "B/黑色/59/6", "R/红色/59/4").skus;
	}

	private static List<Sku> digital() {
		return new Catalogue()
			.goods("100220050001", "JG-08", "氮化镓充电器多口快充头适用手机平板笔记本", "充电器", "65/65W/128/5", "100/100W/218/3")
			.goods("100220050002", "JG-52", "无线蓝牙耳机主动降噪长续航入耳式", "耳机", "W/白色/299/4", "B/黑色/299/4").skus;
	}

	private static List<Sku> beauty() {
		return new Catalogue()
			.goods("346100260001", "CS-03", "玻尿酸补水面膜贴保湿提亮干皮敏感肌可用", "面膜", "10/10片/59/6", "30/30片/149/3")
			.goods("346100260002", "CS-18", "温和氨基酸洗面奶控油清洁泡沫丰富", "洁面", "1/100g/68/5", "2/两支装/118/3").skus;
	}

	/**
	 * Adds goods with variants written {@code code/spec/price/popularity}.
	 */
	private Catalogue goods(String goodsNo, String code, String title, String category, String... variants) {
		for (String variant : variants) {
			List<String> parts = List.of(variant.split("/", -1));
			String skuNo = goodsNo.substring(0, 4) + String.format(Locale.ROOT, "5%08d", this.skus.size() * 37 + 1);
			this.skus.add(new Sku(goodsNo, code, title, category, skuNo + goodsNo.charAt(7), code + "-" + parts.get(0),
					parts.get(1), new BigDecimal(parts.get(2)), Integer.parseInt(parts.get(3))));
		}
		return this;
	}

}
