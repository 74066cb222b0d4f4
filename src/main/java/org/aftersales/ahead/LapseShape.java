package org.aftersales.ahead;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse.Basis;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.money.Yuan;
import org.aftersales.policy.ClockRule;
import org.aftersales.report.SortedSpool;

/**
 * How a clock waits in a file until its turn. Its rule stays in memory, once for all
 * clocks with rules that read the same: a calendar makes one for each clock it touches.
 */
final class LapseShape implements SortedSpool.Shape<Lapse> {

	private final List<ClockRule> rules = new ArrayList<>();

	private final Map<List<Object>, Integer> numbers = new HashMap<>();

	@Override
	public void write(Lapse lapse, DataOutput out) throws IOException {
		Lapse.OrderName order = lapse.order();
		out.writeUTF(order.shopId());
		out.writeUTF(order.shop());
		out.writeUTF(order.platform());
		out.writeUTF(order.orderNo());
		out.writeUTF(order.paid().toString());
		out.writeUTF(lapse.subject().name());
		out.writeUTF(lapse.subjectNo());
		out.writeInt(number(lapse.rule()));
		out.writeUTF(lapse.deadline().toString());
		out.writeBoolean(lapse.stake().isPresent());
		if (lapse.stake().isPresent()) {
			out.writeUTF(lapse.stake().get().amount().value().toString());
			out.writeUTF(lapse.stake().get().basis().name());
		}
		out.writeBoolean(lapse.confirmed());
	}

	@Override
	public Lapse read(DataInput in) throws IOException {
		Lapse.OrderName order = new Lapse.OrderName(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(),
				new BigDecimal(in.readUTF()));
		SubjectKind subject = SubjectKind.valueOf(in.readUTF());
		String subjectNo = in.readUTF();
		ClockRule rule = this.rules.get(in.readInt());
		Instant deadline = Instant.parse(in.readUTF());
		Optional<Stake> stake = in.readBoolean()
				? Optional.of(new Stake(new Yuan(new BigDecimal(in.readUTF())), Basis.valueOf(in.readUTF())))
				: Optional.empty();
		return new Lapse(order, subject, subjectNo, rule, deadline, stake, in.readBoolean());
	}

	private int number(ClockRule rule) {
		List<Object> sameToReaders = List.of(rule.id(), rule.pack(), rule.flow(), rule.node(), rule.outcome());
		return this.numbers.computeIfAbsent(sameToReaders, (unseen) -> {
			this.rules.add(rule);
			return this.rules.size() - 1;
		});
	}

}
