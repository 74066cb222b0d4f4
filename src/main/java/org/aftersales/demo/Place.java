package org.aftersales.demo;

import java.util.List;

/**
 * Where buyers live.
 *
 * @param remote whether postage is asked and the parcel takes longer
 * @param weight how many buyers live there
 */
record Place(String province, String city, boolean remote, int weight) {

	static final List<Place> ALL = List.of(near("广东省", "深圳市", 12), near("广东省", "佛山市", 8), near("浙江省", "杭州市", 10),
			near("江苏省", "苏州市", 9), near("山东省", "青岛市", 7), near("河南省", "郑州市", 7), near("四川省", "成都市", 7),
			near("福建省", "泉州市", 6), near("湖北省", "武汉市", 6), near("河北省", "石家庄市", 5), near("上海市", "上海市", 5),
			near("北京市", "北京市", 4), near("湖南省", "长沙市", 4), near("辽宁省", "沈阳市", 3), near("云南省", "昆明市", 3),
			far("新疆维吾尔自治区", "乌鲁木齐市", 3), far("内蒙古自治区", "呼和浩特市", 2), far("甘肃省", "兰州市", 2), far("青海省", "西宁市", 1),
			far("西藏自治区", "拉萨市", 1));

	private static Place near(String province, String city, int weight) {
		return new Place(province, city, false, weight);
	}

	private static Place far(String province, String city, int weight) {
		return new Place(province, city, true, weight);
	}

}
