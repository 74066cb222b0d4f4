/**
 * Migrations that SQL alone cannot express; the folder name is the one that Flyway looks
 * for.
 */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
