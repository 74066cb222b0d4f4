/**
 * Metrics and sheets into published workbooks, streamed and atomic; features contribute
 * {@link org.aftersales.report.Workbook}s.
 * <p>
 * Why so: the detail is streamed first and the summary is written last, through the sheet
 * underneath the stream, so that one file holds a charted summary and a detail of any
 * length in flat memory. Everything in a file comes from the facts before the cut-off and
 * the fixed labels; the archive is packed anew with fixed times, so that equal facts give
 * equal bytes on every host.
 */
@NullMarked
package org.aftersales.report;

import org.jspecify.annotations.NullMarked;
