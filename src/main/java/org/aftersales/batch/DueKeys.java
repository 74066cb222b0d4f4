package org.aftersales.batch;

import java.util.List;

/**
 * A statement that finds keys.
 *
 * @param sql yields one column, the key, above zero
 * @param parameters what stands for its question marks
 */
public record DueKeys(String sql, List<Object> parameters) {

	public DueKeys {
		parameters = List.copyOf(parameters);
	}

	/**
	 * That statement with these parameters.
	 */
	public static DueKeys of(String sql, Object... parameters) {
		return new DueKeys(sql, List.of(parameters));
	}

}
