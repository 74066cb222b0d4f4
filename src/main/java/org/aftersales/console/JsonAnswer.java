package org.aftersales.console;

import java.io.PrintWriter;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a script on stdout, in JSON.
 *
 * @param out stdout
 */
public record JsonAnswer(PrintWriter out) {

	private static final JsonMapper LINE = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private static final JsonMapper DOCUMENT = LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * One value on one line.
	 */
	public void line(Object value) {
		print(LINE, value);
	}

	/**
	 * One value, indented.
	 */
	public void document(Object value) {
		print(DOCUMENT, value);
	}

	private void print(JsonMapper mapper, Object value) {
		this.out.println(mapper.writeValueAsString(value));
		this.out.flush();
	}

}
