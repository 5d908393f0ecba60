package io.icpready.observations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import io.icpready.access.CurrentUser;
import io.icpready.observations.dns.JndiResolver;
import io.icpready.observations.dns.Resolver;
import io.icpready.observations.registry.Registries;
import io.icpready.observations.registry.RegistryLookup;
import io.icpready.observations.store.AnswerCounts;
import io.icpready.observations.store.SeenRows;
import io.icpready.rules.tables.Tables;
import io.icpready.sealing.SecretBox;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts the look-ups together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LookupsProperties.class)
class ObservationsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ObservationsConfiguration.class);

    /** A name that leads somewhere wherever there is a network. */
    private static final String ALWAYS_THERE = "iana.org";

    private static final Duration ONE_QUESTION_OF_DNS = Duration.ofSeconds(1);

    /** Look-ups under way at once; each ends with its time limit. */
    private static final int THREADS = 8;

    private static final int WAITING = 64;

    @Bean
    Resolver domainResolver(LookupsProperties properties) {
        return new JndiResolver(properties.dnsServers(), ONE_QUESTION_OF_DNS);
    }

    @Bean
    DomainRegistry domainRegistry(
            LookupsProperties properties, ResourceLoader resources, ObjectMapper json, Resolver resolver, Clock clock)
            throws IOException {
        Registries registries = Registries.of(bootstrap(properties, resources, json), whoisServers(properties, json));
        return new GentleRegistry(
                new RegistryLookup(
                        registries,
                        Registries.shipped(json, "registrars.json"),
                        json,
                        resolver,
                        properties.timeout(),
                        clock),
                properties,
                clock);
    }

    /** Bounded: what finds no place is refused, and nobody waits for it. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor lookupThreads() {
        return new ThreadPoolTaskExecutorBuilder()
                .corePoolSize(THREADS)
                .maxPoolSize(THREADS)
                .queueCapacity(WAITING)
                .allowCoreThreadTimeOut(true)
                .threadNamePrefix("lookup-")
                .build();
    }

    @Bean
    SeenRows seenRows(JdbcClient jdbc, ObjectMapper json, Aead keysetAead) {
        return new SeenRows(jdbc, json, new SecretBox(keysetAead));
    }

    @Bean
    AnswerCounts answerCounts(JdbcClient jdbc) {
        return new AnswerCounts(jdbc);
    }

    @Bean
    RegistryFigures registryFigures(AnswerCounts counts, Clock clock) {
        return new RegistryFigures(counts, clock);
    }

    @Bean
    KeptObservations domainObservations(
            DomainRegistry domainRegistry,
            SeenRows rows,
            AnswerCounts counts,
            Tables tables,
            LookupsProperties properties,
            @Qualifier("lookupThreads") ThreadPoolTaskExecutor threads,
            MeterRegistry meters,
            Clock clock) {
        return new KeptObservations(domainRegistry, rows, counts, tables, properties, threads, meters, clock);
    }

    @Bean
    ObservationsResource observationsResource(
            DomainObservations observations, CurrentUser user, LookupsProperties properties) {
        return new ObservationsResource(observations, user, properties.perPersonPerMinute());
    }

    /** Said once at the start, so that nobody looks for the fault in the forms. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> saysWhereThereIsNoNetwork(
            LookupsProperties properties,
            Resolver resolver,
            @Qualifier("lookupThreads") ThreadPoolTaskExecutor threads) {
        return ready -> {
            if (properties.enabled()) {
                threads.execute(() -> resolver.resolve(ALWAYS_THERE)
                        .resolves()
                        .ifPresentOrElse(
                                any -> {},
                                () -> LOG.info("No network for look-ups of domains: forms and checks go on with what"
                                        + " is declared (icp-ready.lookups.domain.enabled=false switches them off)")));
            }
        };
    }

    private static JsonNode bootstrap(LookupsProperties properties, ResourceLoader resources, ObjectMapper json)
            throws IOException {
        if (properties.rdapBootstrap().isBlank()) {
            return Registries.shipped(json, "rdap-bootstrap.json");
        }
        try (InputStream file =
                resources.getResource(properties.rdapBootstrap()).getInputStream()) {
            return json.readTree(file);
        }
    }

    private static Map<String, String> whoisServers(LookupsProperties properties, ObjectMapper json) {
        Map<String, String> servers = new LinkedHashMap<>(json.convertValue(
                Registries.shipped(json, "whois-servers.json").path("servers"),
                new TypeReference<Map<String, String>>() {}));
        servers.putAll(properties.whoisServers());
        return servers;
    }
}
