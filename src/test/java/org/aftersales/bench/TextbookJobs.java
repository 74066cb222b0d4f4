package org.aftersales.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcPagingItemReader;
import org.springframework.batch.infrastructure.item.database.Order;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night as the framework's guides teach it: for each job one step with a paging
 * reader, a processor that looks up and decides one item, batch writers, chunks of 100,
 * one thread. It decides the cases of {@link BenchShop} and nothing else, and enters no
 * words.
 */
class TextbookJobs {

	static final List<String> NAMES = List.of("refunds", "shipments", "compensation");

	private static final int CHUNK = 100;

	private static final String ENTER_DECISION = """
			insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage, to_stage,
			                      outcome, breach, amount, arithmetic, business_date)
			values (:subject, :subjectId, :orderId, :rule, :pack, :startedAt, :effectiveAt, :fromStage, :toStage, :outcome, :breach,
			        :amount, '', date '%s')"""
		.formatted(BenchShop.DATE);

	private final DataSource database;

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	TextbookJobs(DataSource database, JobRepository repository, PlatformTransactionManager transactions) {
		this.database = database;
		this.repository = repository;
		this.transactions = transactions;
	}

	@Bean("textbook-refunds")
	Job refunds(JdbcTemplate jdbc) {
		ItemWriter<TextbookClaim.Judged> claims = writer(
				"""
						update claim_state set stage = :stage, entered_at = :enteredAt, rule = :rule, deadline = :deadline, ended_at = :endedAt,
						       refunded_at = :refundedAt, due_at = :deadline, version = version + 1 where claim_id = :claimId""");
		ItemWriter<TextbookClaim.Judged> orders = writer("""
				update order_state set due_at = least(due_at, :appliedAt), version = version + 1
				 where order_id = :orderId and :concernsOrder""");
		ItemWriter<TextbookDecision> decisions = writer(ENTER_DECISION);
		return job("refunds", reader("claim_id",
				"""
						s.claim_id, s.stage, s.ended_at, s.refunded_at, c.order_id, c.kind, c.applied_at, c.requested_amount, h.platform""",
				"""
						claim_state s join claim c on c.id = s.claim_id join shop_order o on o.id = c.order_id and not o.fake
						 join shop h on h.shop_id = c.shop_id""",
				"s.due_at < " + BenchShop.CUT_OFF, TextbookClaim.MAPPER), new TextbookClaim.Processor(jdbc),
				new CompositeItemWriter<>(List.of(claims, all(decisions, TextbookClaim.Judged::decisions), orders)));
	}

	@Bean("textbook-shipments")
	Job shipments(JdbcTemplate jdbc) {
		ItemWriter<TextbookOrder.Judged> orders = writer(
				"update order_state set due_at = :dueAt, version = version + 1 where order_id = :orderId");
		ItemWriter<TextbookDecision> decisions = writer(ENTER_DECISION);
		return job("shipments", reader("order_id",
				"s.order_id, h.platform, o.placed_at, o.paid_at, o.group_formed_at, o.paid_amount",
				"order_state s join shop_order o on o.id = s.order_id and not o.fake join shop h on h.shop_id = o.shop_id",
				"s.due_at < " + BenchShop.CUT_OFF, TextbookOrder.MAPPER), new TextbookOrder.Processor(jdbc),
				new CompositeItemWriter<>(List.of(orders, all(decisions, TextbookOrder.Judged::decisions))));
	}

	@Bean("textbook-compensation")
	Job compensation(JdbcTemplate jdbc) {
		// One statement: a trigger refuses one line of the ledger without the other.
		ItemWriter<TextbookBreach.Owed> entitlements = writer(
				"""
						with entered as (
						    insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer, beneficiary,
						                             arithmetic, owed_since, business_date, uncapped_amount, cut_by, buyer_key)
						    values (:decisionId, :orderId, :rule, :pack, :breach, :breach, :base, :amount, 'seller', 'buyer', '', :owedSince,
						            date '%s', :uncapped, :cutBy, :buyer)
						    returning id, amount, business_date)
						insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
						select e.id, 'OWED', side.account, side.sign * e.amount, e.business_date
						  from entered e cross join (values ('seller', -1), ('buyer', 1)) as side (account, sign)
						 where e.amount > 0"""
					.formatted(BenchShop.DATE));
		return job("compensation",
				reader("decision_id", TextbookBreach.COLUMNS, TextbookBreach.TABLES,
						"d.breach is not null and d.effective_at < " + BenchShop.CUT_OFF
								+ " and not exists (select from entitlement e where e.decision_id = d.decision_id)",
						TextbookBreach.MAPPER),
				new TextbookBreach.Processor(jdbc), entitlements);
	}

	private <I, O> Job job(String name, JdbcPagingItemReader<I> reader, ItemProcessor<I, O> processor,
			ItemWriter<O> writer) {
		return new JobBuilder("textbook-" + name, this.repository)
			.start(new StepBuilder("textbook-" + name, this.repository).<I, O>chunk(CHUNK)
				.transactionManager(this.transactions)
				.reader(reader)
				.processor(processor)
				.writer(writer)
				.build())
			.build();
	}

	private <T> JdbcPagingItemReader<T> reader(String key, String columns, String tables, String due,
			RowMapper<T> mapper) {
		try {
			return new JdbcPagingItemReaderBuilder<T>().name(key)
				.dataSource(this.database)
				.selectClause(columns)
				.fromClause(tables)
				.whereClause(due)
				.sortKeys(Map.of(key, Order.ASCENDING))
				.pageSize(CHUNK)
				.rowMapper(mapper)
				.build();
		}
		catch (Exception refused) {
			throw new IllegalStateException(refused);
		}
	}

	private <T> JdbcBatchItemWriter<T> writer(String sql) {
		JdbcBatchItemWriter<T> writer = new JdbcBatchItemWriterBuilder<T>().dataSource(this.database)
			.sql(sql)
			.itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
			.assertUpdates(false)
			.build();
		writer.afterPropertiesSet();
		return writer;
	}

	private static <T, R> ItemWriter<T> all(ItemWriter<R> writer, Function<T, List<R>> parts) {
		return (items) -> writer
			.write(new Chunk<>(items.getItems().stream().flatMap((item) -> parts.apply(item).stream()).toList()));
	}

}
