/**
 * The commands that ask the rules: what they say for given facts, {@code quote}, and what
 * there is of them, {@code rules}.
 * <p>
 * Why so: a question reads the chosen packs and nothing else, without Spring and without
 * a database, so that it can be asked anywhere. {@code rules coverage} alone opens the
 * database, to count what has fired; it stays here because it lists the same packs in the
 * same words.
 */
@NullMarked
package org.aftersales.question;

import org.jspecify.annotations.NullMarked;
