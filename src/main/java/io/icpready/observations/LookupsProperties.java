package io.icpready.observations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How domains are looked up.
 *
 * @param enabled false: nobody is asked, ever
 * @param rdapBootstrap a newer file of IANA (RFC 9224) in place of the shipped one, as Spring names
 *     resources ({@code file:/…})
 * @param whoisServers further servers of port 43 by suffix ({@code cn=host} or {@code host:port}); these
 *     come before the shipped ones and before RDAP
 * @param dnsServers who is asked whether a name resolves, {@code host} or {@code host:port}; empty for
 *     those of the machine
 * @param timeout longest time for one registry's answer
 * @param perMinute questions to one registry a minute, of one process
 * @param atOnce questions to one registry at the same time, of one process
 * @param perPersonPerMinute look-ups that one person may ask for a minute
 */
@Validated
@ConfigurationProperties("icp-ready.lookups.domain")
public record LookupsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String rdapBootstrap,
        @DefaultValue Map<String, String> whoisServers,
        @DefaultValue List<String> dnsServers,
        @DefaultValue("PT5S") @NotNull Duration timeout,
        @DefaultValue("30") @Min(1) @Max(6000) int perMinute,
        @DefaultValue("2") @Min(1) @Max(64) int atOnce,
        @DefaultValue("20") @Min(1) @Max(6000) int perPersonPerMinute) {

    public LookupsProperties {
        whoisServers = Map.copyOf(whoisServers);
        dnsServers = List.copyOf(dnsServers);
    }
}
