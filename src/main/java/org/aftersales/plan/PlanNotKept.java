package org.aftersales.plan;

import java.util.List;

import org.aftersales.run.Fault;

/**
 * The night that applied a plan decided something else: a fact came in while it began.
 */
public class PlanNotKept extends RuntimeException implements Fault {

	PlanNotKept(Plan plan, List<String> differences) {
		super("The night of %s is done, but decided otherwise than planned in %,d cases: %s%s. What it decided stands, its workbooks are published; look at these cases, the plan did not show them."
			.formatted(plan.businessDate(), differences.size(),
					String.join("; ", differences.subList(0, Math.min(5, differences.size()))),
					(differences.size() > 5) ? "; …" : ""));
	}

	@Override
	public Kind kind() {
		return Kind.WITHHELD;
	}

}
