package org.aftersales.shipment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.run.JudgedNodes;

import org.springframework.stereotype.Component;

/**
 * The nodes of orders whose clocks the job {@code shipments} lets lapse.
 */
@Component
public class OrderNodes implements JudgedNodes {

	@Override
	public Set<String> nodes() {
		return Stream
			.of(Node.GROUP, Node.SHIP, Node.OUT_OF_STOCK, Node.NEVER_SHIPPED, Node.PICKUP, Node.FIRST_TRACE,
					Node.FIRST_HUB, Node.NEXT_TRACE, Node.ABNORMAL_TRACE, Node.UNDELIVERED, Node.CONFIRM_RECEIPT)
			.map((node) -> Flow.ORDER.code() + "/" + node.code())
			.collect(Collectors.toSet());
	}

}
