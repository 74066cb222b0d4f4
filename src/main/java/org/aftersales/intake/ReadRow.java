package org.aftersales.intake;

/**
 * What was read between two line ends: a row, or something that is none.
 */
sealed interface ReadRow permits Row, BrokenRow {

}
