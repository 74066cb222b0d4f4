package org.aftersales.demo;

import java.nio.file.Path;
import java.time.LocalDate;

import javax.sql.DataSource;

/**
 * STUB, replaced by the real demo shop when the branches are merged.
 */
public class DemoShop {

	/**
	 * Stub.
	 */
	public LocalDate businessDate() {
		return LocalDate.of(2026, 6, 30);
	}

	/**
	 * Stub.
	 */
	public void load(DataSource database) {
	}

	/**
	 * Stub.
	 */
	public Path writeInbox(Path folder) {
		return folder;
	}

}
