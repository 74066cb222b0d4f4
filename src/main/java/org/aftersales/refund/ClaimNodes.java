package org.aftersales.refund;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.run.JudgedNodes;

import org.springframework.stereotype.Component;

/**
 * The nodes of claims: those of every stage in every flow of a claim, and those of the
 * clocks beside the stages.
 */
@Component
public class ClaimNodes implements JudgedNodes {

	@Override
	public Set<String> nodes() {
		Stream<String> stages = Arrays.stream(ClaimKind.values())
			.flatMap((kind) -> Stream.of(kind.flow(false), kind.flow(true)))
			.distinct()
			.flatMap(ClaimNodes::nodes);
		return Stream.concat(stages, beside()).collect(Collectors.toSet());
	}

	private static Stream<String> nodes(Flow flow) {
		return Arrays.stream(Stage.values()).flatMap((stage) -> stage.node().stream()).map((node) -> code(flow, node));
	}

	private static Stream<String> beside() {
		return Stream.concat(
				Stream
					.of(Node.EVIDENCE_BUYER, Node.EVIDENCE_SELLER, Node.SELLER_ANSWERS_DISPUTE, Node.EVIDENCE_EXTRA,
							Node.EXECUTE_RULING)
					.map((node) -> code(Flow.INTERVENTION, node)),
				Stream.of(Node.SHIP, Node.OUT_OF_STOCK).map((node) -> code(Flow.EXCHANGE, node)));
	}

	private static String code(Flow flow, Node node) {
		return flow.code() + "/" + node.code();
	}

}
