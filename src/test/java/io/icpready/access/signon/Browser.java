package io.icpready.access.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A person's browser: keeps cookies, follows redirects wherever they lead. */
final class Browser {

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Browser(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> open(String address) {
        return exchange(HttpRequest.newBuilder(base.resolve(address)).GET());
    }

    /** Fills in the provider's form, where this browser has been sent. */
    HttpResponse<String> signOn(HttpResponse<String> form, String subject, String claims) {
        return exchange(HttpRequest.newBuilder(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(subject, UTF_8) + "&claims="
                        + URLEncoder.encode(claims, UTF_8))));
    }

    HttpResponse<String> post(String path, String contentType, String body, boolean withToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        if (withToken) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return exchange(request);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Takes over the session of another browser, as far as its cookie allows. */
    void takeSessionOf(Browser other) {
        other.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> cookies.getCookieStore().add(base, cookie));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60))
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    BodyHandlers.ofString(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
