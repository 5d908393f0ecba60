package io.icpready.observations.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.Trouble;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what RDAP answers (RFC 9083); says "unreadable" rather than something wrong. */
final class RdapAnswer {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private RdapAnswer() {}

    /**
     * @param status of the HTTP answer
     * @param asked as A-labels
     */
    static Reply read(int status, byte[] body, String asked, ObjectMapper json) {
        return switch (status) {
            case OK -> read(body, asked, json);
            case NOT_FOUND -> Reply.of(Trouble.NOT_FOUND);
            case 401, 403, 429, 503 -> Reply.of(Trouble.REFUSED);
            default -> Reply.of(Trouble.UNREADABLE);
        };
    }

    private static Reply read(byte[] body, String asked, ObjectMapper json) {
        try {
            JsonNode domain = json.readTree(body);
            return asked.equalsIgnoreCase(withoutDot(domain.path("ldhName").asText(asked)))
                    ? reply(domain)
                    : Reply.of(Trouble.UNREADABLE);
        } catch (IOException noJson) {
            return Reply.of(Trouble.UNREADABLE);
        }
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static Reply reply(JsonNode domain) {
        Optional<JsonNode> registrar = entity(domain, "registrar");
        return new Reply(
                        Optional.empty(),
                        day(domain, "registration"),
                        day(domain, "expiration"),
                        registrar.flatMap(RdapAnswer::name).filter(name -> name.length() <= 200),
                        registrar.flatMap(RdapAnswer::ianaId),
                        entity(domain, "registrant").flatMap(RdapAnswer::holder).flatMap(Holder::of),
                        Statuses.of(each(domain.path("status")).map(JsonNode::asText)))
                .orUnreadable();
    }

    private static Optional<LocalDate> day(JsonNode domain, String action) {
        return each(domain.path("events"))
                .filter(event ->
                        action.equalsIgnoreCase(event.path("eventAction").asText()))
                .flatMap(event -> RegistryDay.read(event.path("eventDate").asText()).stream())
                .findFirst();
    }

    private static Optional<JsonNode> entity(JsonNode domain, String role) {
        return each(domain.path("entities"))
                .filter(entity -> each(entity.path("roles")).anyMatch(said -> role.equalsIgnoreCase(said.asText())))
                .findFirst();
    }

    private static Optional<Integer> ianaId(JsonNode registrar) {
        return each(registrar.path("publicIds"))
                .filter(id -> id.path("type")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("iana"))
                .map(id -> id.path("identifier").asText())
                .filter(id -> id.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static Optional<String> name(JsonNode entity) {
        return vcard(entity, "fn")
                .or(() -> vcard(entity, "org"))
                .or(() -> Optional.of(entity.path("handle").asText()).filter(handle -> !handle.isBlank()));
    }

    private static Optional<String> holder(JsonNode entity) {
        return vcard(entity, "org").or(() -> vcard(entity, "fn"));
    }

    /** jCard (RFC 7095): {@code ["vcard", [["fn", {}, "text", "value"], …]]}; an organisation may be a list. */
    private static Optional<String> vcard(JsonNode entity, String property) {
        return each(entity.path("vcardArray").path(1))
                .filter(line -> property.equals(line.path(0).asText()))
                .map(line -> line.path(3))
                .map(value -> (value.isArray() ? value.path(0) : value).asText().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }
}
