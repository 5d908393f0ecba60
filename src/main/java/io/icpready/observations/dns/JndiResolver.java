package io.icpready.observations.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** The resolver of the JDK's naming service: unlike the one for sockets it has a time limit and no cache. */
public final class JndiResolver implements Resolver {

    private static final List<String> RECORDS = List.of("A", "AAAA");
    private static final int MOST_ADDRESSES = 8;

    private final Hashtable<String, String> settings = new Hashtable<>();

    /**
     * @param servers {@code host} or {@code host:port}; empty for those of the machine
     * @param deadline for one question
     */
    public JndiResolver(List<String> servers, Duration deadline) {
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put(
                "java.naming.provider.url",
                servers.isEmpty()
                        ? "dns:"
                        : String.join(
                                " ",
                                servers.stream()
                                        .map(server -> "dns://" + server)
                                        .toList()));
        settings.put("com.sun.jndi.dns.timeout.initial", String.valueOf(deadline.toMillis()));
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
    }

    @Override
    public Resolution resolve(String name) {
        Set<String> addresses = new LinkedHashSet<>();
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                addresses.addAll(ask(dns, name));
                addresses.addAll(ask(dns, "www." + name));
            } finally {
                dns.close();
            }
        } catch (NamingException nobodyToAsk) {
            return addresses.isEmpty() ? Resolution.UNKNOWN : found(addresses);
        }
        return found(addresses);
    }

    private static Resolution found(Set<String> addresses) {
        return new Resolution(
                Optional.of(!addresses.isEmpty()),
                addresses.stream().limit(MOST_ADDRESSES).toList());
    }

    /** An alias is followed by the server that is asked. One kind at a time: two would be a question for any. */
    private static List<String> ask(DirContext dns, String name) throws NamingException {
        List<String> addresses = new ArrayList<>();
        for (String kind : RECORDS) {
            try {
                addresses.addAll(
                        values(dns.getAttributes(name, new String[] {kind}).get(kind)));
            } catch (NameNotFoundException unknown) {
                return List.of();
            }
        }
        return addresses;
    }

    private static List<String> values(Attribute records) throws NamingException {
        List<String> values = new ArrayList<>();
        if (records != null) {
            NamingEnumeration<?> each = records.getAll();
            while (each.hasMore()) {
                values.add(String.valueOf(each.next()));
            }
        }
        return values;
    }
}
