/**
 * The append-only record of every automatic act, and of facts that contradict one.
 * <p>
 * Why so: a subject is judged by folding all its facts in time order from the beginning,
 * every time; what that yields is compared with the record. New decisions are entered by
 * key, so that doing it twice changes nothing; a recorded decision that no longer follows
 * from the facts is left as it is and opens a break for a person.
 */
@NullMarked
package org.aftersales.decision;

import org.jspecify.annotations.NullMarked;
