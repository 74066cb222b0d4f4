/**
 * What every command has around it and answers with: surroundings, settings, the
 * database, exit codes, tables, JSON and words. It knows no command and no feature.
 * <p>
 * Why so: each room of commands keeps its commands to itself, so what they share stands
 * below all of them. Of the features it knows the settings of the report alone, so that
 * {@code jobs/night.yml} is refused as a whole before anything is started.
 */
@NullMarked
package org.aftersales.console;

import org.jspecify.annotations.NullMarked;
