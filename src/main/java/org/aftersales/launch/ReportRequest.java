package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.report.Language;

/**
 * Which workbooks are asked for once more.
 *
 * @param date the business date; empty: that of the last night that is done
 * @param language their language; empty: the night's own
 * @param reports folder under which they go
 * @param demo whether it is the demo's night
 */
record ReportRequest(Optional<LocalDate> date, Optional<Language> language, Path reports, boolean demo) {

}
