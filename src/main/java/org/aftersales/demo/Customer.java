package org.aftersales.demo;

/**
 * A buyer who does not exist.
 */
record Customer(String ref, Place place) {
}
