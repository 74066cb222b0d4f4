package org.aftersales.refund;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.Flow;
import org.aftersales.run.JudgedNodes;

import org.springframework.stereotype.Component;

/**
 * The nodes of claims: those of every stage, in every flow of a claim.
 */
@Component
class ClaimNodes implements JudgedNodes {

	@Override
	public Set<String> nodes() {
		return Arrays.stream(ClaimKind.values())
			.flatMap((kind) -> Stream.of(kind.flow(false), kind.flow(true)))
			.distinct()
			.flatMap(ClaimNodes::nodes)
			.collect(Collectors.toSet());
	}

	private static Stream<String> nodes(Flow flow) {
		return Arrays.stream(Stage.values())
			.flatMap((stage) -> stage.node().stream())
			.map((node) -> flow.code() + "/" + node.code());
	}

}
