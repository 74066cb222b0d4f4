package org.aftersales.demo;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What makes narrower rules hold for an order, what others granted for it, and what was
 * said of it.
 *
 * @param goodsClass class of its goods, in the words of the policy packs
 * @param route way of its parcel, in the words of the policy packs
 * @param granted more time for its clocks
 * @param excuses excuses for its broken promises
 * @param reports reports of broken promises
 * @param obligations promises to its buyer
 */
record Particulars(@Nullable String goodsClass, @Nullable String route, List<MoreTime> granted, List<Excused> excuses,
		List<Reported> reports, List<Obliged> obligations) {

	static final Particulars NONE = new Particulars(null, null, List.of(), List.of(), List.of(), List.of());

	Particulars goods(String other) {
		return new Particulars(other, this.route, this.granted, this.excuses, this.reports, this.obligations);
	}

	Particulars way(String other) {
		return new Particulars(this.goodsClass, other, this.granted, this.excuses, this.reports, this.obligations);
	}

	Particulars granted(MoreTime more) {
		return new Particulars(this.goodsClass, this.route, with(this.granted, more), this.excuses, this.reports,
				this.obligations);
	}

	Particulars excused(Excused excuse) {
		return new Particulars(this.goodsClass, this.route, this.granted, with(this.excuses, excuse), this.reports,
				this.obligations);
	}

	Particulars reported(Reported report) {
		return new Particulars(this.goodsClass, this.route, this.granted, this.excuses, with(this.reports, report),
				this.obligations);
	}

	Particulars obliged(Obliged obligation) {
		return new Particulars(this.goodsClass, this.route, this.granted, this.excuses, this.reports,
				with(this.obligations, obligation));
	}

	private static <T> List<T> with(List<T> some, T more) {
		return Stream.concat(some.stream(), Stream.of(more)).toList();
	}

}
