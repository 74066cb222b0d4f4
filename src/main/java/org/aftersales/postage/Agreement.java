package org.aftersales.postage;

import java.util.Locale;

/**
 * What buyer and seller agreed on about the postage of the way back.
 */
public enum Agreement {

	/** No agreement about the return. */
	NONE,
	/**
	 * The return was agreed on before the platform stepped in; postage was not spoken of.
	 */
	SILENT,
	/** The seller pays. */
	SELLER_PAYS,
	/** The buyer pays. */
	BUYER_PAYS;

	/**
	 * Name in questions, for example {@code seller-pays}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
