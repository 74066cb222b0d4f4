package org.aftersales.safety;

import java.util.List;
import java.util.function.Function;

import org.aftersales.decision.Intent;
import org.aftersales.batch.Due;
import org.aftersales.hold.WaitsFor;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * A judging step as far as it is rehearsed: everything but its effect.
 *
 * @param <I> what is due
 * @param <O> what it is judged to be
 * @param name of the step that rehearses it
 * @param due what is due
 * @param judge judges it
 * @param waitsFor what else must not be held back
 * @param intents what a judgement is about to enter
 */
public record Rehearsed<I, O>(String name, Due<I> due, ItemProcessor<I, O> judge, WaitsFor waitsFor,
		Function<O, List<Intent>> intents) {

}
