package org.aftersales.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.aftersales.calendar.BusinessDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The refused calls of this machine, one JSON object a line in {@code refused.jsonl}. It
 * is a help for people: a line that cannot be written or read is left out, and no command
 * fails for it.
 *
 * @param folder where
 */
public record RefusedCalls(Path folder) {

	private static final JsonMapper LINE = JsonMapper.builder().build();

	/**
	 * Remembers it.
	 */
	public void remember(RefusedCall call) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("at", call.at().toString());
		line.put("command", call.command());
		call.date().ifPresent((date) -> line.put("businessDate", date.toString()));
		line.put("exitCode", call.exitCode());
		line.put("fault", call.fault());
		line.put("message", call.message());
		try {
			Files.createDirectories(this.folder);
			Files.writeString(file(), LINE.writeValueAsString(line) + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException unwritable) {
			// The person reads the same words on stderr.
			return;
		}
	}

	/**
	 * The last call that meant that date and was refused after that instant.
	 */
	Optional<RefusedCall> last(BusinessDate date, Instant after) {
		Predicate<RefusedCall> meant = (call) -> call.date()
			.map(date.date()::equals)
			.orElseGet(() -> lastClosed(call, date).equals(date.date()));
		return calls().stream()
			.filter((call) -> call.at().isAfter(after))
			.filter(meant)
			.max(Comparator.comparing(RefusedCall::at));
	}

	private static LocalDate lastClosed(RefusedCall call, BusinessDate date) {
		return call.at().atZone(date.zone()).toLocalDate().minusDays(1);
	}

	private List<RefusedCall> calls() {
		try {
			return Files.exists(file())
					? Files.readAllLines(file()).stream().map(RefusedCalls::call).flatMap(Optional::stream).toList()
					: List.of();
		}
		catch (IOException unreadable) {
			return List.of();
		}
	}

	private static Optional<RefusedCall> call(String line) {
		try {
			JsonNode node = LINE.readTree(line);
			return Optional
				.of(new RefusedCall(Instant.parse(node.path("at").asString()), node.path("command").asString(),
						Optional.ofNullable(node.get("businessDate")).map(JsonNode::asString).map(LocalDate::parse),
						node.path("exitCode").asInt(), node.path("fault").asString(), node.path("message").asString()));
		}
		catch (JacksonException | java.time.DateTimeException cut) {
			return Optional.empty();
		}
	}

	private Path file() {
		return this.folder.resolve("refused.jsonl");
	}

}
