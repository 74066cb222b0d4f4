package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A total or key figure that a workbook shows, kept in table {@code published_figure} so
 * that a rerun can say what it changed.
 *
 * @param key key of its label; for the number of rows of a table, of its sheet's name
 * @param name what it is called in the workbook
 * @param kind what it is
 * @param value the figure; empty where the workbook leaves it empty
 */
public record Figure(String key, String name, ColumnKind kind, Optional<BigDecimal> value) {

}
