package org.aftersales.notice;

import tools.jackson.databind.json.JsonMapper;

/**
 * A program that takes notices as JSON.
 *
 * @param call the address
 */
record Webhook(HttpCall call) implements Recipient {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String name() {
		return "webhook at " + this.call.host();
	}

	@Override
	public void send(Notice notice) {
		this.call.post(JSON.writeValueAsString(notice.json()));
	}

}
