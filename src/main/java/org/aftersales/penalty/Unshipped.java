package org.aftersales.penalty;

/**
 * Late orders of the window that nobody has picked up by the cut-off: what can still be
 * done about a breach.
 *
 * @param late late orders without an excuse
 * @param waiting those of them that were neither picked up nor refunded
 * @param hours how many whole hours the oldest of these is late
 * @param older late orders from before the window that still wait
 */
record Unshipped(long late, long waiting, long hours, long older) {

}
