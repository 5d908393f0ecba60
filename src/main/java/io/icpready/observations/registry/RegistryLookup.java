package io.icpready.observations.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainRegistry;
import io.icpready.observations.Trouble;
import io.icpready.observations.dns.Resolution;
import io.icpready.observations.dns.Resolver;
import io.icpready.observations.registry.Registry.Port43;
import io.icpready.observations.registry.Registry.Rdap;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Asks the registry that keeps a name's suffix, in its language, and the domain name system. */
public final class RegistryLookup implements DomainRegistry {

    private final Registries registries;
    private final Registrars registrars;
    private final RdapClient rdap;
    private final Port43Client port43;
    private final Resolver resolver;
    private final Clock clock;

    /**
     * @param registrars the dated list of where registrars are at home
     * @param deadline longest time for a registry's answer, from the first packet to the last byte
     */
    public RegistryLookup(
            Registries registries,
            JsonNode registrars,
            ObjectMapper json,
            Resolver resolver,
            Duration deadline,
            Clock clock) {
        this.registries = registries;
        this.registrars = new Registrars(registrars);
        this.rdap = new RdapClient(json, registries, deadline);
        this.port43 = new Port43Client(deadline);
        this.resolver = resolver;
        this.clock = clock;
    }

    @Override
    public DomainObservation observe(String name) {
        Optional<Registry> registry = registries.of(name);
        Reply reply = registry.map(keeper -> ask(keeper, name)).orElseGet(() -> Reply.of(Trouble.UNREADABLE));
        Resolution resolution = resolver.resolve(name);
        return new DomainObservation(
                name,
                clock.instant(),
                registry.map(Registry::host).orElse(""),
                reply.trouble(),
                reply.registeredOn(),
                reply.expiresOn(),
                reply.registrar(),
                registrars.scope(reply.registrarId(), reply.registrar()),
                reply.holderName(),
                reply.statuses(),
                resolution.resolves(),
                resolution.addresses());
    }

    @Override
    public Optional<String> keeper(String name) {
        return registries.of(name).map(Registry::host);
    }

    private Reply ask(Registry registry, String name) {
        if (registry instanceof Rdap keeper) {
            return rdap.ask(keeper, name);
        }
        return port43.ask((Port43) registry, name);
    }
}
