package org.aftersales.postage;

/**
 * The rows of the rule book about postage.
 */
public enum PostageRule {

	/** Who is at fault pays; both: who erred first. */
	FR_01("TB-DISP", "high", "谁过错、谁承担"),
	/** A return agreed on without a word about postage: the seller pays. */
	FR_02("TB-DISP", "high", "则由卖家承担运费"),
	/** Unclear who is responsible: the way out the seller, the way back the buyer. */
	FR_03("TB-DISP", "high", ""),
	/** No reason, free shipping: the buyer pays the way back only. */
	FR_04("TB-DISP", "high", "商家包邮产品由双方分别承担发货运费"),
	/** No reason, shipping paid by the buyer or no longer free: the buyer pays all. */
	FR_05("TB-DISP", "high", "所有运费均由买家承担"),
	/** Exchange without reason: the buyer pays all. */
	FR_06("TB-DISP", "high", ""),
	/** A return address that is not the listed origin: the surplus is the seller's. */
	FR_07("TB-DISP", "high", ""),
	/** Freight collect without consent: who sent it so pays. */
	FR_08("TB-DISP", "high", ""),
	/** The seed's reading: postage inside the price goes back to the buyer. */
	FR_09("seed-001", "low", "争议货款中包含的物流费用退返给买家"),
	/** Freight above what was paid goes outside the order. */
	FR_10("seed-001", "high", "退款的金额不能超出订单中的买家实际付款总金额"),
	/** The law: the consumer pays the way back of a return without reason. */
	FR_11("LAW-7D", "high", ""),
	/** The law: the merchant pays the transport of faulty goods. */
	FR_12("LAW-CPL", "high", ""),
	/** The law: risk passes with the signature. */
	FR_17("LAW-ECL", "high", ""),
	/** Pinduoduo: quality or wrong goods the merchant, no reason the buyer. */
	PD_R11("seed-004", "high", "不是所有售后订单都会被系统要求退运费的"),
	/** JD: a merchant who does not answer pays the freight. */
	JD_01("JD-DISP", "high", "商家超24小时未回复"),
	/** What both agreed on. */
	SEED_1_07("seed-001", "medium", "退货过程中所产生的邮费责任问题,需要卖买双方自行商议"),
	/** The carrier makes good what it damaged, by negotiation. */
	SEED_0_09("seed-000", "medium", "negociar con la empresa de logística una compensación");

	private final String source;

	private final String confidence;

	private final String quote;

	PostageRule(String source, String confidence, String quote) {
		this.source = source;
		this.confidence = confidence;
		this.quote = quote;
	}

	/**
	 * Id of the row, for example {@code FR-01}.
	 */
	public String id() {
		return name().replace('_', '-');
	}

	/**
	 * Key of the source register.
	 */
	public String source() {
		return this.source;
	}

	/**
	 * high, medium or low.
	 */
	public String confidence() {
		return this.confidence;
	}

	/**
	 * The source's own words, or empty.
	 */
	public String quote() {
		return this.quote;
	}

}
