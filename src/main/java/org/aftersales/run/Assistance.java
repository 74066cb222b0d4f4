package org.aftersales.run;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets this process help with a night that another process runs under its lock. What it
 * writes passes the same fence; and as it has no lock of its own, every chunk asks
 * whether the other process still has it.
 */
@Component
public class Assistance {

	private final CurrentNight current;

	private final Fence fence;

	private final StopSignal stop;

	private final TransactionTemplate transaction;

	Assistance(CurrentNight current, Fence fence, StopSignal stop, PlatformTransactionManager transactions) {
		this.current = current;
		this.fence = fence;
		this.stop = stop;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * From now on this process helps with that attempt. Nothing may be in progress here
	 * for another one.
	 */
	public void begin(Night night) {
		this.stop.forget();
		this.current.assist(night);
	}

	/**
	 * Why nothing is to be done for the attempt that this process helps with; empty if
	 * there is.
	 */
	public Optional<String> over() {
		try {
			this.transaction.executeWithoutResult((status) -> this.fence.check(this.current.night()));
			return this.stop.requested() ? Optional.of("the night is being stopped") : Optional.empty();
		}
		catch (NightTakenOver later) {
			return Optional.of("a later attempt has taken the night over");
		}
		catch (NightLockLost abandoned) {
			return Optional.of("the process of the night has ended");
		}
	}

}
