/**
 * The append-only trail of every command by which a person changed something: who, when,
 * why.
 */
@NullMarked
package org.aftersales.audit;

import org.jspecify.annotations.NullMarked;
