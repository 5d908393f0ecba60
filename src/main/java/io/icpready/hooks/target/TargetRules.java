package io.icpready.hooks.target;

import io.icpready.hooks.subscription.HookFormat;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which target addresses a subscription may name. What a name resolves to is judged at every
 * connection by {@link GuardedDnsResolver}; here is refused what can be seen in the text.
 *
 * @param allowPrivate lets targets be http, on any port and in private networks
 * @param mail whether there is a server for e-mail
 */
public record TargetRules(boolean allowPrivate, boolean mail) {

    /** The target of mail to whoever's journey it is about. */
    public static final String APPLICANT = "applicant";

    public static final String MAILTO = "mailto:";

    public static final int MAXIMUM_LENGTH = 2000;

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<Integer> PORTS = Set.of(443, 8443);

    /** Dotted names whose last label has a letter: no decimal, octal or hexadecimal address. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!0x)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

    private static final Set<String> LOCAL_SUFFIXES =
            Set.of("localhost", "local", "internal", "localdomain", "home.arpa", "lan");

    /** One address and nothing beside it: neither further recipients nor headers. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");

    /** Without a server for e-mail. */
    public TargetRules(boolean allowPrivate) {
        this(allowPrivate, false);
    }

    /** As below, for a hook that is written in a format. */
    public Optional<String> refusal(String target, HookFormat format) {
        if (format != HookFormat.EMAIL) {
            return refusal(target);
        }
        if (!mail) {
            return Optional.of("hooks.target.mailOff");
        }
        boolean known = target.equals(APPLICANT)
                || target.startsWith(MAILTO)
                        && ADDRESS.matcher(target.substring(MAILTO.length())).matches();
        return known ? Optional.empty() : Optional.of("hooks.target.noMailAddress");
    }

    /** Key of the sentence that says why this address is refused; empty when it may be used. */
    public Optional<String> refusal(String url) {
        if (url.length() > MAXIMUM_LENGTH) {
            return Optional.of("hooks.target.tooLong");
        }
        Optional<URI> parsed = parse(url);
        if (parsed.isEmpty()) {
            return Optional.of("hooks.target.noUrl");
        }
        URI uri = parsed.get();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            return Optional.of(allowPrivate ? "hooks.target.httpOnly" : "hooks.target.httpsOnly");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            return Optional.of("hooks.target.userInfo");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("hooks.target.fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            return Optional.of("hooks.target.noPort");
        }
        return allowPrivate ? Optional.empty() : privateTarget(uri);
    }

    private static Optional<String> privateTarget(URI uri) {
        if (uri.getPort() != -1 && !PORTS.contains(uri.getPort())) {
            return Optional.of("hooks.target.port");
        }
        return publicHost(uri.getHost().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("hooks.target.notPublic");
    }

    private static boolean publicHost(String host) {
        if (host.startsWith("[") || DOTTED_QUAD.matcher(host).matches()) {
            return publicLiteral(host);
        }
        return NAME.matcher(host).matches()
                && LOCAL_SUFFIXES.stream().noneMatch(local -> host.equals(local) || host.endsWith("." + local));
    }

    /** Never asks a name server: the text is a literal. */
    private static boolean publicLiteral(String literal) {
        try {
            return PublicAddresses.isPublic(InetAddress.getByName(literal));
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private static Optional<URI> parse(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
