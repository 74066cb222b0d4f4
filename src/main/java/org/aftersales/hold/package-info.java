/**
 * What a person holds back for a time: decisions of a rule, a shop or a platform that
 * nights compute, record as held, and do not apply.
 * <p>
 * Why so: a hold must leave no trace once it is over, so a subject whose judgement would
 * decide something held stays wholly as it is, and whatever hangs on it waits with it:
 * the order of a held claim, and all prices of a buyer one of whose orders is held,
 * because joint caps go by the order of time. When the hold has ended, the next night
 * lets everything take effect at its deadline, as if there had been no hold.
 */
@NullMarked
package org.aftersales.hold;

import org.jspecify.annotations.NullMarked;
