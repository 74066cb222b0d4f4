package org.aftersales.postage;

import java.util.Optional;

/**
 * Damage or loss on the way.
 *
 * @param leg on which way
 * @param beforeSignature whether the receiver had not signed yet, if that is known
 * @param receiverChoseCarrier whether the receiver had chosen the carrier himself
 */
public record Damage(Leg leg, Optional<Boolean> beforeSignature, boolean receiverChoseCarrier) {

}
