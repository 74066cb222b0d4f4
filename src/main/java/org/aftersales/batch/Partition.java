package org.aftersales.batch;

/**
 * A part of a step's work that is done on its own: whoever knows its number can run it.
 *
 * @param number from 1, within its step
 * @param range the keys that belong to it, frozen when the step first began
 * @param due how many of them are due now
 */
record Partition(int number, KeyRange range, long due) {

}
