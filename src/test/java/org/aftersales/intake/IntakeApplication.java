package org.aftersales.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.AfterSales;
import org.aftersales.Packs;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.NightRunner;
import org.aftersales.run.Nights;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application on a database of its own, with one inbox whose files tests rewrite.
 */
final class IntakeApplication implements AutoCloseable {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private final ConfigurableApplicationContext context;

	private final InboxFolder inbox;

	private final SingleConnectionDataSource looker;

	private int revision;

	IntakeApplication(Path inbox, String... properties) {
		this(inbox, Stream.concat(Stream.of("intake.inbox=" + inbox), Stream.of(properties)).toList());
	}

	private IntakeApplication(Path inbox, List<String> properties) {
		this.inbox = new InboxFolder(inbox);
		TestDatabase database = TestDatabase.fresh();
		this.context = new SpringApplicationBuilder(AfterSales.class)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres")
			.properties(Packs.PROPERTIES)
			.properties(properties.toArray(String[]::new))
			.run();
		this.looker = looker(database);
	}

	/**
	 * A night for whose facts another system cares.
	 */
	static IntakeApplication withoutInbox() {
		return new IntakeApplication(Path.of("none"), List.of());
	}

	/**
	 * The inbox without rows.
	 */
	InboxFolder inbox() {
		return this.inbox.clear();
	}

	/**
	 * No facts, no nights, nothing in quarantine.
	 */
	void reset() {
		jdbc().sql("truncate shop, night, quarantined cascade").update();
	}

	/**
	 * Runs the intake as a night of its own.
	 */
	Counts night(String businessDate) {
		this.revision++;
		return again(businessDate);
	}

	/**
	 * Runs the same night again that was run last.
	 */
	Counts again(String businessDate) {
		BusinessDate date = new BusinessDate(LocalDate.parse(businessDate), SHANGHAI);
		this.context.getBean(NightRunner.class).run(date, this.revision, List.of("intake"), "test", "test");
		var night = this.context.getBean(Nights.class).find(date, this.revision).orElseThrow();
		return this.context.getBean(JobRuns.class).find(night, "intake").map(JobRun::counts).orElseThrow();
	}

	/**
	 * A connection beside the application's, in the shop's zone.
	 */
	JdbcClient jdbc() {
		return JdbcClient.create(this.looker);
	}

	/**
	 * The only column of a query.
	 */
	List<String> texts(String query) {
		return jdbc().sql(query).query(String.class).list();
	}

	/**
	 * Every fact by its natural key, as texts.
	 */
	List<String> facts() {
		return texts(
				"""
						select 'shop ' || s::text from shop s
						union all select 'order ' || row(o.shop_id, o.order_no, o.buyer_ref, o.placed_at, o.paid_at, o.group_formed_at,
						       o.promised_ship_at, o.goods_amount, o.discount_amount, o.postage, o.paid_amount, o.category,
						       o.province, o.fake)::text from shop_order o
						union all select 'item ' || row(o.order_no, i.item_no, i.goods_no, i.sku_no, i.title, i.spec, i.unit_price,
						       i.quantity, i.item_amount, i.gift)::text from order_item i join shop_order o on o.id = i.order_id
						union all select 'discount ' || row(o.order_no, d.kind, d.funder, d.amount)::text
						  from order_discount d join shop_order o on o.id = d.order_id
						union all select 'payment ' || row(o.order_no, p.payment_no, p.channel, p.paid_at, p.amount)::text
						  from payment p join shop_order o on o.id = p.order_id
						union all select 'parcel ' || row(o.order_no, s.parcel_no, s.tracking_no, s.carrier)::text
						  from shipment s join shop_order o on o.id = s.order_id
						union all select 'scan ' || row(o.order_no, s.parcel_no, e.kind, e.at, e.detail)::text
						  from shipment_event e join shipment s on s.id = e.shipment_id join shop_order o on o.id = s.order_id
						union all select 'claim ' || row(c.shop_id, c.claim_no, o.order_no, c.kind, c.applied_at, c.first_reason,
						       c.requested_amount, c.goods_no, c.sku_no, c.goods_title, c.spec)::text
						  from claim c join shop_order o on o.id = c.order_id
						union all select 'event ' || row(c.claim_no, e.kind, e.at, e.status_code, e.reason, e.amount)::text
						  from claim_event e join claim c on c.id = e.claim_id
						union all select 'aside ' || row(q.job, q.subject, case q.subject when 'ROW' then q.subject_key end, q.reason,
						       q.file_name, q.line_no, q.column_name, q.raw_value, q.state)::text from quarantined q
						order by 1""");
	}

	@Override
	public void close() {
		this.looker.destroy();
		this.context.close();
	}

	private static SingleConnectionDataSource looker(TestDatabase database) {
		try {
			SingleConnectionDataSource looker = new SingleConnectionDataSource(database.dataSource().getConnection(),
					true);
			JdbcClient.create(looker).sql("set time zone 'Asia/Shanghai'").update();
			return looker;
		}
		catch (SQLException failed) {
			throw new IllegalStateException(failed);
		}
	}

}
