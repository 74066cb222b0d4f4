package org.aftersales.console;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;

/**
 * What libraries log, in the same lines as what commands say; {@code logback.xml} names
 * it. Stack traces are left out: they are in the file that an error names.
 */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

	@Override
	public byte[] headerBytes() {
		return new byte[0];
	}

	@Override
	public byte[] encode(ILoggingEvent event) {
		String json = new LogLine(event.getInstant(), event.getLevel().toString(), event.getFormattedMessage(),
				event.getMDCPropertyMap())
			.json();
		return (json + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public byte[] footerBytes() {
		return new byte[0];
	}

}
