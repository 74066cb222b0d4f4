package org.aftersales;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A claim that the database will not have, somewhere behind the first partition.
 */
public final class RefusedClaim {

	private RefusedClaim() {
	}

	/**
	 * From now on the second claim of the second partition of {@code refunds.judge}
	 * cannot be stored: the disk is full.
	 */
	public static void inTheSecondPartition(JdbcClient jdbc) {
		jdbc.sql("""
				create function refuse_one() returns trigger language plpgsql as $$
				begin
				    if new.claim_id = (select min(claim_id) + 1 from claim_state
				                        where claim_id > (select up_to from run_partition
				                                           where step = 'refunds.judge' and number = 1)) then
				        raise exception 'the disk is full' using errcode = '53100';
				    end if;
				    return new;
				end $$""").update();
		jdbc.sql("create trigger refuse_one before update on claim_state for each row execute function refuse_one()")
			.update();
	}

}
