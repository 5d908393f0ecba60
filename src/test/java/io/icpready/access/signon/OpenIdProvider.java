package io.icpready.access.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of OpenID Connect 1.0 on this machine: discovery, a form for the login, codes that work once
 * and for who began (PKCE), signed ID tokens, userinfo, keys, and the end of a session.
 */
final class OpenIdProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    private static final String ROOT = "/agency";

    private record Login(Map<String, String> asked, Map<String, Object> claims) {}

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, GeneralSecurityException, JOSEException;
    }

    private final HttpServer server;
    private final RSAKey key;
    private final String basic;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> tokens = new ConcurrentHashMap<>();

    private OpenIdProvider(HttpServer server, RSAKey key, String client, String secret) {
        this.server = server;
        this.key = key;
        this.basic = "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        serve("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        serve("/authorize", this::authorize);
        serve("/token", this::token);
        serve("/userinfo", this::userinfo);
        serve("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        serve("/endsession", exchange -> redirect(exchange, query(exchange).get("post_logout_redirect_uri")));
        server.start();
    }

    static OpenIdProvider start(String client, String secret) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            return new OpenIdProvider(
                    server, new RSAKeyGenerator(2048).keyID("agency").generate(), client, secret);
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + ROOT;
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "end_session_endpoint", issuer() + "/endsession",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "text/html", "<form method=\"post\">".getBytes(UTF_8));
            return;
        }
        Map<String, String> asked = query(exchange);
        Map<String, String> typed = form(exchange);
        Map<String, Object> claims = JSON.readValue(typed.get("claims"), CLAIMS);
        claims.put("sub", typed.get("username"));
        String code = UUID.randomUUID().toString();
        codes.put(code, new Login(asked, claims));
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(asked.get("state"), UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException, GeneralSecurityException, JOSEException {
        Map<String, String> form = form(exchange);
        Login login = codes.remove(form.getOrDefault("code", ""));
        boolean right = login != null
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && login.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                && login.asked().get("code_challenge").equals(challenge(form.get("code_verifier")));
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        tokens.put(access, login);
        json(exchange, 200, Map.of("access_token", access, "token_type", "Bearer", "id_token", idToken(login)));
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    }

    private String idToken(Login login) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(login.asked().get("client_id"))
                        .subject(login.claims().get("sub").toString())
                        .claim("nonce", login.asked().get("nonce"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The claims stand here alone, so that whoever reads the ID token only does not find them. */
    private void userinfo(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        json(exchange, 200, tokens.get(token).claims());
    }

    private void serve(String path, Answer answer) {
        server.createContext(ROOT + path, exchange -> {
            try (exchange) {
                answer.to(exchange);
            } catch (GeneralSecurityException | JOSEException failed) {
                throw new IOException(failed);
            }
        });
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return pairs(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return pairs(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return pairs;
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(location).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        answer(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
