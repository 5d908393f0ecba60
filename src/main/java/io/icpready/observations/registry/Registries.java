package io.icpready.observations.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.registry.Registry.Port43;
import io.icpready.observations.registry.Registry.Rdap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which registry keeps which suffix. Everybody who is ever asked stands in it: what a person typed
 * chooses one of them and can name no other.
 *
 * <p>Servers of port 43 come before the bootstrap file: they are named one by one, where RDAP is
 * missing or says less.
 */
public final class Registries {

    private final Map<String, Registry> bySuffix;
    private final Set<String> hosts = new HashSet<>();

    private Registries(Map<String, Registry> bySuffix) {
        this.bySuffix = Map.copyOf(bySuffix);
        bySuffix.values().forEach(registry -> hosts.add(registry.host()));
    }

    /**
     * @param bootstrap the file of IANA (RFC 9224); its first https address for a suffix counts, or its
     *     first at all
     * @param whoisServers {@code host} or {@code host:port} by suffix, in Unicode or as A-labels
     * @throws IllegalArgumentException where one of both cannot be read
     */
    public static Registries of(JsonNode bootstrap, Map<String, String> whoisServers) {
        if (!bootstrap.path("services").isArray()) {
            throw new IllegalArgumentException("No bootstrap file of IANA (RFC 9224): it has no services");
        }
        Map<String, Registry> bySuffix = new HashMap<>();
        for (JsonNode service : bootstrap.path("services")) {
            base(service.path(1))
                    .ifPresent(base ->
                            service.path(0).forEach(suffix -> bySuffix.put(ascii(suffix.asText()), new Rdap(base))));
        }
        whoisServers.forEach((suffix, place) -> bySuffix.put(ascii(suffix), Port43.of(place)));
        return new Registries(bySuffix);
    }

    /** The files that are shipped. */
    public static JsonNode shipped(ObjectMapper json, String resource) {
        try (InputStream file = Registries.class.getResourceAsStream("/observations/" + resource)) {
            return json.readTree(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Who keeps the longest suffix of a name that anybody is known to keep. */
    public Optional<Registry> of(String name) {
        String rest = name;
        while (rest.contains(".")) {
            rest = rest.substring(rest.indexOf('.') + 1);
            if (bySuffix.containsKey(rest)) {
                return Optional.of(bySuffix.get(rest));
            }
        }
        return Optional.empty();
    }

    /** Whether this host is one of a registry. */
    boolean knows(String host) {
        return hosts.contains(host);
    }

    private static Optional<URI> base(JsonNode addresses) {
        Optional<URI> first = Optional.empty();
        for (JsonNode address : addresses) {
            URI read = URI.create(slashed(address.asText()));
            if ("https".equals(read.getScheme())) {
                return Optional.of(read);
            }
            first = first.isPresent() ? first : Optional.of(read).filter(base -> base.getHost() != null);
        }
        return first;
    }

    private static String slashed(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    private static String ascii(String suffix) {
        String bare = suffix.startsWith(".") ? suffix.substring(1) : suffix;
        return java.net.IDN.toASCII(bare).toLowerCase(Locale.ROOT);
    }
}
