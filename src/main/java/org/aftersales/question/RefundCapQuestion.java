package org.aftersales.question;

import java.util.Map;

import org.aftersales.cap.PaidOrder;
import org.aftersales.money.Yuan;

/**
 * A question about refund caps.
 *
 * @param order the order
 * @param requested what the buyer asks for, by item, where that is said
 */
record RefundCapQuestion(PaidOrder order, Map<String, Yuan> requested) {

}
