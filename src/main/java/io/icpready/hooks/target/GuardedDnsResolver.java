package io.icpready.hooks.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Refuses names and literals that lead to other than public addresses. The client connects to
 * exactly the addresses returned here, so there is no second resolution that could answer otherwise
 * (DNS rebinding).
 */
final class GuardedDnsResolver implements DnsResolver {

    private final DnsResolver names;

    GuardedDnsResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicAddresses.isPublic(address)) {
                throw new ForbiddenTargetException();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
