/**
 * Tells people and watching programs what became of a night: pings, a webhook, e-mail.
 * <p>
 * Why so: nothing here can fail a night, because a night that is done and could not be
 * told of is worth more than one that was told of and not done. A fault of a business
 * date is told once however often a scheduler tries again; people stop reading what
 * repeats itself. What was told stands in the database, and in a file only while the
 * database cannot be reached. Addresses hold tokens, so words name their hosts alone.
 */
@NullMarked
package org.aftersales.notice;

import org.jspecify.annotations.NullMarked;
