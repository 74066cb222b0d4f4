package org.aftersales.safety;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.batch.NightSteps;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Intent;
import org.aftersales.hold.HoldingBack;
import org.aftersales.run.Counts;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;

import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/**
 * Builds the steps with which every judging job begins: rehearse it, weigh by rule what
 * it would decide against the usual, and stop if that is far more and not approved.
 */
@Component
public class SafetyCheck {

	private final NightSteps steps;

	private final HoldingBack holds;

	private final UsualNight usual;

	private final SafetyStops stops;

	private final CurrentNight current;

	private final SafetySettings settings;

	SafetyCheck(NightSteps steps, HoldingBack holds, UsualNight usual, SafetyStops stops, CurrentNight current,
			SafetySettings settings) {
		this.steps = steps;
		this.holds = holds;
		this.usual = usual;
		this.stops = stops;
		this.current = current;
		this.settings = settings;
	}

	/**
	 * The first steps of that job. None of them writes anything but the record of the
	 * stop.
	 * @param beside what the job enters beside its judging steps
	 */
	public List<Step> before(String job, Function<Night, List<Intent>> beside, Rehearsed<?, ?>... rehearsed) {
		Tally tally = new Tally();
		List<Step> before = new ArrayList<>();
		before.add(this.steps.once(job, "begin", (night) -> {
			this.holds.begin(night, job);
			tally.begin(this.usual.isKnown(night.businessDate().date()));
		}));
		for (Rehearsed<?, ?> step : rehearsed) {
			before.add(rehearse(job, step, tally));
		}
		before.add(this.steps.once(job, "weigh", (night) -> {
			if (tally.asked()) {
				beside.apply(night).forEach(tally::add);
				this.stops.keep(night, job, findings(night, tally.weights()));
			}
		}));
		before.add(this.steps.once(job, "safety-stop", (night) -> stopIfUnusual(night, job)));
		return before;
	}

	/**
	 * Why the nights of that date are not checked, if they are not.
	 */
	public Optional<String> unarmed(BusinessDate date) {
		int nights = this.usual.nights(date.date());
		return (nights >= this.settings.fewestNights()) ? Optional.empty()
				: Optional.of("not checked yet: %d nights before this one are done, %d are needed to know what is usual"
					.formatted(nights, this.settings.fewestNights()));
	}

	private <I, O> Step rehearse(String job, Rehearsed<I, O> step, Tally tally) {
		return this.steps.chunks(job, step.name(), new AskedReader<>(this.steps.reader(step.due()), tally::asked),
				step.judge(), (night, judgements) -> {
					this.holds.free(night, job, step.waitsFor(), judgements, step.intents())
						.forEach((judgement) -> step.intents().apply(judgement).forEach(tally::add));
					return Counts.NONE;
				}, (night, judgement, refused) -> {
				});
	}

	private List<Finding> findings(Night night, Map<Measure, Weight> toCome) {
		Map<Measure, Weight> entered = this.usual.entered(night.businessDate().date());
		Map<Measure, Weight> before = this.usual.before(night.businessDate().date());
		Weight little = new Weight(BigDecimal.valueOf(this.settings.minimum()), this.settings.minimumYuan());
		return toCome.entrySet()
			.stream()
			.map((rule) -> new Finding(rule.getKey(),
					rule.getValue().plus(entered.getOrDefault(rule.getKey(), Weight.NONE)),
					before.getOrDefault(rule.getKey(), Weight.NONE)))
			.filter((finding) -> finding.tonight().exceeds(finding.usual(), this.settings.multiple(), little))
			.toList();
	}

	/** A plan goes on and says that the night would stop. */
	private void stopIfUnusual(Night night, String job) {
		List<Finding> open = this.stops.open(night, job);
		if (!open.isEmpty() && !this.current.rehearsed()) {
			throw new UnusualNight(job, night, open);
		}
	}

}
