/**
 * The demo shops that the product ships: invented goods, buyers and claims of five shops
 * over 60 days, the same on every machine.
 * <p>
 * Why so: three shops write the tables directly and two come as export files, so that
 * both ways in are walked; every rule that is built has a {@link StagedCase} of its own,
 * so that a reader of the demo's report can find the case behind each line.
 */
@NullMarked
package org.aftersales.demo;

import org.jspecify.annotations.NullMarked;
