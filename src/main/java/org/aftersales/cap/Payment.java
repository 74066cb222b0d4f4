package org.aftersales.cap;

import org.aftersales.money.Yuan;

/**
 * What the buyer paid through one channel.
 *
 * @param channel the channel, for example {@code alipay}
 * @param amount the amount
 */
public record Payment(String channel, Yuan amount) {

}
