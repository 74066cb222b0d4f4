package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * That a workbook is published once more because it came out different.
 *
 * @param revision its revision, from one
 * @param fileBefore the file that it stands beside
 * @param figuresBefore the figures of that file by their key; none if it was published
 * before figures were kept
 */
record Rerun(int revision, String fileBefore, Map<String, Optional<BigDecimal>> figuresBefore) {

}
