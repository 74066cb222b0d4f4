package org.aftersales.postage;

import java.util.Optional;

/**
 * A parcel sent freight collect: the receiver was made to pay at the door.
 *
 * @param leg which way
 * @param consented whether the receiver had consented, if that is known
 */
public record Collect(Leg leg, Optional<Boolean> consented) {

}
