package org.aftersales.compensation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.postage.Agreement;
import org.aftersales.postage.Collect;
import org.aftersales.postage.CoveredReturn;
import org.aftersales.postage.Damage;
import org.aftersales.postage.Fault;
import org.aftersales.postage.FreightCover;
import org.aftersales.postage.Leg;
import org.aftersales.postage.Party;
import org.aftersales.postage.QualityStanding;
import org.aftersales.postage.ReturnCase;
import org.aftersales.postage.ReturnReason;
import org.aftersales.postage.ShippingTerms;
import org.aftersales.postage.SubsidizedReturn;
import org.aftersales.postage.WayBack;

/**
 * A row of goods that came back, turned into what the liability for postage asks. Where
 * the report is silent, the facts of order and claim speak.
 *
 * @param row the row
 * @param alternatives the named readings that are chosen
 */
record ReturnedGoodsRow(ResultSet row, Set<String> alternatives) {

	ReturnedGoods read() throws SQLException {
		Yuan paid = new Yuan(this.row.getBigDecimal("paid_amount"));
		Yuan postage = new Yuan(this.row.getBigDecimal("postage"));
		Yuan refunded = new Yuan(this.row.getBigDecimal("refunded"));
		return new ReturnedGoods(this.row.getLong("claim_id"), this.row.getLong("order_id"),
				this.row.getString("claim_no"), this.row.getString("order_no"), this.row.getString("buyer"),
				Platform.of(this.row.getString("platform")), instant("paid_at").orElseThrow(),
				instant("settled_at").orElseThrow(), this.row.getString("freight_paid_by").equals("seller"),
				refunded.minus(paid.minus(postage)).orNothing(), facts(paid, postage, refunded));
	}

	private ReturnCase facts(Yuan paid, Yuan postage, Yuan refunded) throws SQLException {
		boolean free = (this.row.getObject("free_shipping") != null) ? this.row.getBoolean("free_shipping")
				: postage.equals(Yuan.ZERO);
		return new ReturnCase(Optional.of(Platform.of(this.row.getString("platform"))),
				this.row.getString("claim_kind").equals("EXCHANGE"),
				ReturnReason.valueOf(constant(this.row.getString("reason"))),
				text("fault").map((code) -> Fault.valueOf(constant(code))),
				text("erred_first").map((code) -> Party.valueOf(constant(code))),
				Agreement.valueOf(constant(this.row.getString("agreement"))),
				new ShippingTerms(Optional.of(free), yuan("free_from"), yuan("kept"), Optional.of(postage)),
				new WayBack(yuan("freight"), this.row.getBoolean("other_address"), yuan("surplus")), damage(),
				collect(), this.row.getBoolean("abuse"), this.row.getBoolean("seller_silent"), instant("received_at"),
				instant("applied_at"), this.row.getBoolean("rescission"), standing(), cover(), subsidy(),
				Optional.of(refunded), Optional.of(paid), this.alternatives.stream().sorted().findFirst());
	}

	private Optional<Damage> damage() throws SQLException {
		Optional<Boolean> beforeSignature = truth("before_signature");
		boolean choseCarrier = this.row.getBoolean("chose_carrier");
		return leg("damaged_on").map((leg) -> new Damage(leg, beforeSignature, choseCarrier));
	}

	private Optional<Collect> collect() throws SQLException {
		Optional<Boolean> consented = truth("collect_consented");
		return leg("collect_on").map((leg) -> new Collect(leg, consented));
	}

	private Optional<QualityStanding> standing() throws SQLException {
		BigDecimal rate = this.row.getBigDecimal("quality_rate");
		return (rate == null) ? Optional.empty()
				: Optional.of(new QualityStanding(rate, this.row.getInt("quality_count"),
						this.row.getBigDecimal("standard_rate"), this.row.getInt("standard_count")));
	}

	private Optional<CoveredReturn> cover() throws SQLException {
		Optional<FreightCover> cover = text("cover").flatMap(FreightCover::of);
		return cover.isEmpty() ? Optional.empty() : Optional.of(new CoveredReturn(cover.get(), instant("shipped_at"),
				instant("returned_at"), instant("refunded_at"), this.row.getBoolean("used_before")));
	}

	private Optional<SubsidizedReturn> subsidy() throws SQLException {
		Optional<Instant> subscribed = instant("subsidy_subscribed_at");
		return subscribed.isEmpty() ? Optional.empty()
				: Optional.of(new SubsidizedReturn(subscribed.get(), instant("agreed_at"), instant("address_given_at"),
						instant("refunded_at"), instant("shipped_at"), yuan("route_price"),
						this.row.getBoolean("used_before")));
	}

	private Optional<Leg> leg(String column) throws SQLException {
		return text(column).map((code) -> Leg.valueOf(constant(code)));
	}

	private Optional<String> text(String column) throws SQLException {
		return Optional.ofNullable(this.row.getString(column));
	}

	private Optional<Yuan> yuan(String column) throws SQLException {
		return Optional.ofNullable(this.row.getBigDecimal(column)).map(Yuan::new);
	}

	private Optional<Boolean> truth(String column) throws SQLException {
		boolean truth = this.row.getBoolean(column);
		return this.row.wasNull() ? Optional.empty() : Optional.of(truth);
	}

	private Optional<Instant> instant(String column) throws SQLException {
		@Nullable OffsetDateTime at = this.row.getObject(column, OffsetDateTime.class);
		return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
	}

	private static String constant(String code) {
		return code.toUpperCase(Locale.ROOT).replace('-', '_');
	}

}
