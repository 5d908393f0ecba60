package io.icpready.monitor.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.icpready.access.FormValue;
import io.icpready.access.FormVariable;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import io.icpready.rules.facts.FactField.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which journeys a manager wants to see, in which order.
 *
 * @param text stands in a business key, a name, a domain or an order number; blank for any
 * @param narrowings what else has to hold of them, with what was given
 * @param field the filter of the dashboard
 * @param page counted from 1
 */
public record JourneyQuestion(
        String text,
        Map<Narrowing, String> narrowings,
        MonitorFilter field,
        JourneyOrder order,
        boolean descending,
        int page) {

    private static final String SORT = "sort";
    private static final String PAGE = "page";

    private static final FormVariable SORTS = new FormVariable(
            SORT,
            GivenText.label(SORT),
            Form.CHOICE,
            JourneyOrder.NAMES.stream()
                    .flatMap(name -> Stream.of(name, "-" + name))
                    .toList(),
            64,
            false);

    private static final FormVariable PAGES =
            new FormVariable(PAGE, GivenText.label(PAGE), Form.INTEGER, List.of(), 1_000_000, false);

    /** What is wrong with the parameters of a question; {@link #of} is for those without a fault. */
    public static Optional<Objection> fault(MultivaluedMap<String, String> parameters) {
        return Stream.concat(
                        Stream.of(
                                GivenText.SEARCH.fault(parameters.getFirst("q")),
                                GivenText.refusal(FormValue.read(SORTS, TextNode.valueOf(sort(parameters)))),
                                GivenText.refusal(FormValue.read(PAGES, page(parameters))),
                                GivenText.firstFault(
                                        GivenText.FILTER,
                                        MonitorFilter.PARAMETERS.stream().map(parameters::getFirst))),
                        Arrays.stream(Narrowing.values()).map(narrowing -> narrowing.fault(parameters::getFirst)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads query parameters: first the journeys that have waited longest, unless told otherwise. */
    public static JourneyQuestion of(MultivaluedMap<String, String> parameters) {
        Map<Narrowing, String> narrowings = new EnumMap<>(Narrowing.class);
        for (Narrowing narrowing : Narrowing.values()) {
            narrowing.given(parameters::getFirst).ifPresent(value -> narrowings.put(narrowing, value));
        }
        String sort = sort(parameters);
        return new JourneyQuestion(
                text(parameters, "q", ""),
                narrowings,
                MonitorFilter.of(parameters),
                JourneyOrder.of(sort.replaceFirst("^-", "")),
                sort.startsWith("-"),
                Math.max(1, page(parameters).intValue()));
    }

    private static String sort(MultivaluedMap<String, String> parameters) {
        return text(parameters, SORT, JourneyOrder.SINCE.parameter());
    }

    private static JsonNode page(MultivaluedMap<String, String> parameters) {
        String page = text(parameters, PAGE, "1");
        return page.matches("\\d{1,7}") ? IntNode.valueOf(Integer.parseInt(page)) : TextNode.valueOf(page);
    }

    private static String text(MultivaluedMap<String, String> parameters, String name, String otherwise) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }
}
