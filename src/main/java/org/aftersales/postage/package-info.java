/**
 * Who pays which postage of an order that comes back: the way out and the way back, what
 * an insurance or the platform gives back, and by when. Pure; no database, no Spring.
 * <p>
 * Why so: the amounts of these rules hang on who erred and what was agreed, not on a
 * table, so they are code and name their row of the rule book; only the clock of the
 * freight subsidy is read from the packs, because its beginning is disputed (conflict
 * C13). Where the rule book does not decide, a person does.
 */
@NullMarked
package org.aftersales.postage;

import org.jspecify.annotations.NullMarked;
