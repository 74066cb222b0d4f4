package org.aftersales.remote;

import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Assistance;
import org.aftersales.run.Night;
import org.aftersales.run.NightSettings;

/**
 * Takes assignments in a process that has no night of its own. Several threads may bring
 * some at once; it works for one attempt of one night at a time: what is still in
 * progress for another one comes to rest first, because the fence ends it at its next
 * chunk.
 */
final class Assistant {

	private final Footing footing;

	private final Offers offers;

	private final PartitionRunner runner;

	private final Assistance assistance;

	private final NightSettings settings;

	private Optional<Night> helped = Optional.empty();

	private int working;

	Assistant(Footing footing, Offers offers, PartitionRunner runner, Assistance assistance, NightSettings settings) {
		this.footing = footing;
		this.offers = offers;
		this.runner = runner;
		this.assistance = assistance;
		this.settings = settings;
	}

	/**
	 * Does it, if it is still to be done.
	 * @throws OtherFooting if another version of the program offers it, or the night is
	 * judged by other rules or settings
	 */
	Taken take(Assignment assignment) {
		Optional<Offer> offer = this.offers.find(assignment.execution())
			.filter((found) -> found.step().equals(assignment.step()));
		if (offer.isEmpty()) {
			return new Taken(assignment.step(), new Outcome.Dropped("nobody offers it any more"));
		}
		BusinessDate date = new BusinessDate(offer.get().businessDate(), this.settings.zone());
		Night night = new Night(offer.get().nightId(), date, offer.get().revision(), assignment.attempt());
		enter(night);
		try {
			return new Taken("%s of the %s".formatted(offer.get().name(), night), run(assignment, offer.get()));
		}
		finally {
			leave();
		}
	}

	private Outcome run(Assignment assignment, Offer offer) {
		Optional<String> over = this.assistance.over();
		if (over.isPresent()) {
			return new Outcome.Dropped(over.get());
		}
		requireSameFooting(assignment, offer);
		Outcome outcome = this.runner.run(offer);
		return (outcome instanceof Outcome.GivenBack) ? this.assistance.over()
			.<Outcome>map((why) -> new Outcome.Dropped("what is left is for others, because " + why))
			.orElse(outcome) : outcome;
	}

	private void requireSameFooting(Assignment assignment, Offer offer) {
		if (!assignment.program().equals(this.footing.program())) {
			throw OtherFooting.program(offer.businessDate(), assignment.program(), this.footing.program());
		}
		if (!offer.inputs().equals(this.footing.inputs())) {
			throw OtherFooting.inputs(offer.businessDate());
		}
	}

	private synchronized void enter(Night night) {
		while (this.working > 0 && this.helped.filter(night::equals).isEmpty()) {
			try {
				wait();
			}
			catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while another night's partitions came to rest");
			}
		}
		if (this.working == 0) {
			this.assistance.begin(night);
			this.helped = Optional.of(night);
		}
		this.working++;
	}

	private synchronized void leave() {
		this.working--;
		notifyAll();
	}

	/**
	 * An assignment that was taken.
	 *
	 * @param partition what, as people read it
	 * @param outcome what became of it
	 */
	record Taken(String partition, Outcome outcome) {

	}

}
