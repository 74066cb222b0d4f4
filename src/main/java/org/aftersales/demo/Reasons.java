package org.aftersales.demo;

import java.util.List;

/**
 * Why buyers apply, in the platforms' words.
 */
final class Reasons {

	private static final List<String> NOT_SENT = List.of("不想要了", "不想要了", "其他原因", "多拍、错拍、不想要", "协商一致退款");

	private static final List<String> NOT_ARRIVED = List.of("快递一直未送达", "快递一直未送达", "快递无跟踪记录", "协商一致退款");

	private static final List<String> ARRIVED = List.of("不喜欢、效果不好", "不喜欢、效果不好", "不想要了", "其他原因", "协商一致退款");

	private static final List<String> QUALITY = List.of("质量问题", "做工瑕疵", "材质、面料与商品描述不符", "大小尺寸与商品描述不符", "颜色、款式、图案与描述不符",
			"货物与描述不符");

	private Reasons() {
	}

	static String beforeShipping(Dice dice) {
		return dice.oneOf(NOT_SENT);
	}

	static String beforeArrival(Dice dice) {
		return dice.oneOf(NOT_ARRIVED);
	}

	static String afterArrival(Dice dice) {
		return dice.chance(18) ? dice.oneOf(QUALITY) : dice.oneOf(ARRIVED);
	}

}
