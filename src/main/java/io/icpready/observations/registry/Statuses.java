package io.icpready.observations.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statuses by their EPP names (RFC 5731, RFC 3915): RDAP writes them with blanks (RFC 8056), some
 * registries with an address behind or in other capitals. What is no status of a name is left out.
 */
final class Statuses {

    private static final Map<String, String> KNOWN = Stream.of(
                    "ok",
                    "inactive",
                    "addPeriod",
                    "autoRenewPeriod",
                    "renewPeriod",
                    "transferPeriod",
                    "redemptionPeriod",
                    "clientDeleteProhibited",
                    "clientHold",
                    "clientRenewProhibited",
                    "clientTransferProhibited",
                    "clientUpdateProhibited",
                    "serverDeleteProhibited",
                    "serverHold",
                    "serverRenewProhibited",
                    "serverTransferProhibited",
                    "serverUpdateProhibited",
                    "pendingCreate",
                    "pendingDelete",
                    "pendingRenew",
                    "pendingRestore",
                    "pendingTransfer",
                    "pendingUpdate")
            .collect(Collectors.toUnmodifiableMap(Statuses::letters, Function.identity()));

    private static final Map<String, String> OTHERWISE = Map.of("active", "ok", "registered", "ok");

    private Statuses() {}

    static List<String> of(Stream<String> said) {
        return said.map(Statuses::letters)
                .map(letters -> OTHERWISE.getOrDefault(letters, letters))
                .filter(KNOWN::containsKey)
                .map(KNOWN::get)
                .distinct()
                .sorted()
                .toList();
    }

    private static String letters(String said) {
        int address = said.indexOf("http");
        String words = address < 0 ? said : said.substring(0, address);
        return words.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
