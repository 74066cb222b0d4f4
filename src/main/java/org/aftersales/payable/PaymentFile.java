package org.aftersales.payable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.money.Yuan;
import org.aftersales.report.Labels;
import org.aftersales.report.PlainFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code payments-<payer>.csv}: what one payer has to pay, one line for each entitlement.
 * UTF-8 with byte order mark, lines end with CR LF; without a payment it holds the header
 * alone.
 */
final class PaymentFile implements PlainFile {

	/**
	 * Who has a file. What a buyer or a deposit owes is not paid out by anybody; it
	 * stands on the sheet Due alone.
	 */
	static final List<String> PAYERS = List.of("carrier", "insurer", "platform", "seller");

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader("entitlement_id", "shop_id", "order_no", "beneficiary", "buyer", "amount", "currency", "reason",
				"rule", "pay_by", "reference")
		.get();

	private final String payer;

	private final Payables payables;

	private final PayableWords words;

	PaymentFile(String payer, Payables payables, Labels labels) {
		this.payer = payer;
		this.payables = payables;
		this.words = new PayableWords(labels);
	}

	@Override
	public String fileName() {
		return "payments-%s.csv".formatted(this.payer);
	}

	@Override
	public void write(BusinessDate date, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
			this.payables.openOf(this.payer, date, (payable) -> line(printer, payable, date.zone()));
		}
		catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/**
	 * The buyer is named only where he is the one who gets the money.
	 */
	private void line(CSVPrinter printer, Payable payable, ZoneId zone) {
		Payable.OrderName order = payable.order();
		List<String> cells = List.of(payable.id(), order.shopId(), order.orderNo(), payable.beneficiary(),
				payable.goesToTheBuyer() ? order.buyer() : "", new Yuan(payable.amount()).toString(), "CNY",
				this.words.why(payable), payable.rule(), local(payable.payBy(), zone), reference(payable));
		try {
			printer.printRecord(cells.stream().map(PlainCell::of));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * Short enough for the field of a transfer, and the same every night until it is
	 * paid, so that a channel can refuse to pay it twice.
	 */
	private static String reference(Payable payable) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(payable.id().getBytes(StandardCharsets.UTF_8));
			return "CO" + HexFormat.of().withUpperCase().formatHex(digest, 0, 9);
		}
		catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException("SHA-256 is in every Java", missing);
		}
	}

	private static String local(Instant at, ZoneId zone) {
		return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone).format(at);
	}

}
