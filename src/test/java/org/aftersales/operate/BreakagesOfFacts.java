package org.aftersales.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.intake.InboxFolder;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.plan.PlannedShop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nights of real jobs that break by what they find in files and tables.
 */
final class BreakagesOfFacts {

	/** 2026-06-04 is the last closed date. */
	private static final String FIFTH_OF_JUNE = "2026-06-04T16:00:00Z";

	/** 2022-08-15 is the last closed date. */
	private static final String AUGUST = "2022-08-15T16:00:00Z";

	private BreakagesOfFacts() {
	}

	static BrokenNight diskFull(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "reports");
		System.setProperty("spring.profiles.active", "full-disk");
		leftovers.add(() -> System.clearProperty("spring.profiles.active"));
		return BrokenNight.of(shop::recon, "2026-06-04", shop.recon().call("night"),
				() -> System.clearProperty("spring.profiles.active"));
	}

	static BrokenNight badFile(Path project, Leftovers leftovers) throws IOException {
		return ofInbox(project, leftovers, (inbox) -> {
			try {
				Files.delete(inbox.path().resolve("refunds.csv"));
			}
			catch (IOException failed) {
				throw new java.io.UncheckedIOException(failed);
			}
		});
	}

	static BrokenNight missingColumn(Path project, Leftovers leftovers) throws IOException {
		return ofInbox(project, leftovers,
				(inbox) -> inbox.replace("refunds.csv", inbox.text("refunds.csv").replace("created_time", "made_at"))
					.write());
	}

	static BrokenNight unknownStatus(Path project, Leftovers leftovers) throws IOException {
		return ofInbox(project, leftovers,
				(inbox) -> inbox.clear().order().apiOrder().item().refund("after_sales_status", "99").write());
	}

	private static BrokenNight ofInbox(Path project, Leftovers leftovers, Consumer<InboxFolder> spoil)
			throws IOException {
		PlannedShop shop = shop(project, leftovers, AUGUST, "intake");
		InboxFolder inbox = new InboxFolder(project.resolve("exports"));
		inbox.order().apiOrder().item().refund().write();
		spoil.accept(inbox);
		return new BrokenNight(shop::recon, "2022-08-15",
				shop.recon().call("night", "--business-date", "2022-08-15", "--inbox", inbox.path().toString()),
				() -> inbox.clear().order().apiOrder().item().refund().write(),
				Map.of("DIR", () -> inbox.path().toString(), "ID", () -> open(shop)));
	}

	/** Taobao's packs reach back to 2012. */
	static BrokenNight ruleMissing(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds");
		new Facts(shop.database().dataSource(), "tb-1", "taobao").order("O1", "2009-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2009-05-03T10:00");
		return judged(shop, () -> {
		});
	}

	static BrokenNight poisonRow(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds");
		claims(shop, 3, "REFUND_ONLY");
		shop.jdbc().sql("""
				create function refuse_one() returns trigger language plpgsql as $$
				begin raise exception 'this claim is refused' using errcode = '23514'; end $$""").update();
		shop.jdbc().sql("""
				create trigger refuses_one before insert on decision for each row
				when (new.subject_id = 1) execute function refuse_one()""").update();
		return judged(shop, () -> shop.jdbc().sql("drop trigger refuses_one on decision").update());
	}

	/** No pack knows how a claim to intercept a parcel goes. */
	static BrokenNight tooMany(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds");
		claims(shop, 11, "INTERCEPT");
		return judged(shop, () -> shop.jdbc().sql("update claim set kind = 'REFUND_ONLY'").update());
	}

	/** What the night of the 4th closed, somebody changes on the 5th. */
	static BrokenNight controlTotal(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds, shipments, compensation");
		Facts facts = new Facts(shop.database().dataSource(), "tb-1", "taobao");
		facts.order("O1", "2026-06-01T10:00")
			.pickedUp("O1", "2026-06-01T20:00")
			.reported("O1", "R1", "false-shipping-goods", "2026-06-03T10:00");
		assertThat(shop.recon().call("night")).isIn(0, 3);
		byOwner(shop, "insert into ledger_entry (entitlement_id, movement, account, amount, booked_for) "
				+ "select id, 'PAID', x.account, x.amount, '2026-06-03' from entitlement, (values ('seller', 1.00), ('buyer', -1.00)) as x (account, amount)");
		Supplier<CommandLineFixture> next = () -> at(shop, "2026-06-05T16:00:00Z");
		return BrokenNight.of(next, "2026-06-05", next.get().call("night"),
				() -> byOwner(shop, "delete from ledger_entry where movement = 'PAID'"));
	}

	/** What was reported on the 3rd arrives when the books of the 4th are closed. */
	static BrokenNight closedBooks(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds, shipments, compensation");
		Facts facts = new Facts(shop.database().dataSource(), "tb-1", "taobao");
		facts.order("O1", "2026-06-01T10:00").pickedUp("O1", "2026-06-01T20:00");
		assertThat(shop.recon().call("night", "--business-date", "2026-06-02")).isZero();
		assertThat(shop.recon().call("night", "--business-date", "2026-06-04")).isZero();
		facts.reported("O1", "R1", "false-shipping-goods", "2026-06-03T10:00");
		AtomicReference<String> now = new AtomicReference<>(FIFTH_OF_JUNE);
		int late = shop.recon().call("night", "--business-date", "2026-06-03");
		now.set("2026-06-05T16:00:00Z");
		return BrokenNight.of(() -> at(shop, now.get()), "2026-06-03", late, () -> {
		});
	}

	/** One claim lapses on each of two days (TB-R01, 24 hours), six on the third. */
	static BrokenNight safetyStop(Path project, Leftovers leftovers) throws IOException {
		PlannedShop shop = shop(project, leftovers, FIFTH_OF_JUNE, "refunds");
		Path settings = project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings)
					.replaceAll("(?m)^  minimum: .*$", "  minimum: 3")
					.replaceAll("(?m)^  minimum-yuan: .*$", "  minimum-yuan: 500")
					.replaceAll("(?m)^  fewest-nights: .*$", "  fewest-nights: 2"));
		Facts facts = new Facts(shop.database().dataSource(), "tb-1", "taobao");
		for (String claim : "1-2 1-3 1-4 2-4 3-4 4-4 5-4 6-4".split(" ", -1)) {
			facts.order("O" + claim, "2026-05-31T10:00")
				.claim("C" + claim, "O" + claim, "REFUND_ONLY", "2026-06-0" + (claim.charAt(2) - '1') + "T10:00",
						"100.00");
		}
		assertThat(shop.recon().call("night", "--business-date", "2026-06-02")).isZero();
		assertThat(shop.recon().call("night", "--business-date", "2026-06-03")).isZero();
		return judged(shop, () -> {
		});
	}

	private static BrokenNight judged(PlannedShop shop, Runnable repair) {
		return new BrokenNight(shop::recon, "2026-06-04", shop.recon().call("night", "--business-date", "2026-06-04"),
				repair, Map.of("ID", () -> open(shop)));
	}

	private static void claims(PlannedShop shop, int count, String kind) {
		Facts facts = new Facts(shop.database().dataSource(), "tb-1", "taobao");
		for (int number = 1; number <= count; number++) {
			facts.order("O" + number, "2026-05-01T10:00")
				.pickedUp("O" + number, "2026-05-01T20:00")
				.claim("C" + number, "O" + number, kind, "2026-05-03T10:00");
		}
	}

	private static String open(PlannedShop shop) {
		return shop.jdbc()
			.sql("select string_agg(id::text, ' ' order by id) from quarantined where state = 'OPEN'")
			.query(String.class)
			.single();
	}

	/** As somebody changes the ledger who switches its triggers off. */
	private static void byOwner(PlannedShop shop, String change) {
		shop.jdbc().sql("alter table ledger_entry disable trigger user").update();
		shop.jdbc().sql(change).update();
		shop.jdbc().sql("alter table ledger_entry enable trigger user").update();
	}

	private static CommandLineFixture at(PlannedShop shop, String now) {
		return new PlannedShop(shop.project(), shop.database(), now).recon();
	}

	private static PlannedShop shop(Path project, Leftovers leftovers, String now, String jobs) throws IOException {
		TestDatabase database = TestDatabase.fresh();
		leftovers.add(database::drop);
		PlannedShop shop = PlannedShop.of(project, database, now);
		Path settings = project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings).replaceAll("(?m)^  jobs: .*$", "  jobs: [" + jobs + "]"));
		return shop;
	}

}
