package org.aftersales.demo;

/**
 * Parcels that were reported and never picked up, that stood still, or never came; for
 * shops whose feed carries traces.
 */
final class ParcelScenes {

	private ParcelScenes() {
	}

	static void play(Stage stage) {
		SpringFestivalScenes.parcels(stage);
		stage.order("TB-P01").paid(200).lapsesInto("LATE").alsoLapsesInto("TB-P03", "OUT_OF_STOCK");
		stage.order("TB-P04").paid(45).parcel("NUMBER_GIVEN", 40).pickedUp(10).parcelLapsesInto("FALSE_SHIPPING");
		stage.order("TB-P05")
			.paid(200)
			.parcel("PICKED_UP", 180)
			.parcel("TRACE", 170)
			.parcel("TRACE", 160)
			.parcelLapsesInto("TRACE_STUCK")
			.parcelAlsoLapsesInto("TB-P06", "TRACE_ABNORMAL");
		stage.order("TB-P05")
			.paid(300)
			.parcel("PICKED_UP", 290)
			.parcel("TRACE", 280)
			.parcelLapsesInto("TRACE_STUCK")
			.parcelAlsoLapsesInto("TB-P03", "OUT_OF_STOCK");
		stage.order("TB-P05")
			.route("same-province")
			.paid(130)
			.parcel("PICKED_UP", 110)
			.parcel("TRACE", 100)
			.parcel("SIGNED", 30)
			.parcelLapsesInto("TRACE_STUCK");
		stage.order("TB-P05")
			.route("remote")
			.paid(260)
			.parcel("PICKED_UP", 240)
			.parcel("TRACE", 230)
			.parcel("TRACE", 90)
			.parcelLapsesInto("TRACE_STUCK");
		stage.order("TB-P06")
			.paid(130)
			.parcel("PICKED_UP", 110)
			.parcelLapsesInto("TRACE_ABNORMAL")
			.parcelAlsoLapsesInto("TB-P05", "TRACE_STUCK");
	}

}
