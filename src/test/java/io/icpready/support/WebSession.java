package io.icpready.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * One person in front of the web applications, over real HTTP: keeps the session, gives the CSRF
 * token with everything that changes something, speaks Chinese unless told otherwise.
 *
 * <pre>{@code
 * WebSession applicant = WebSession.login(port, "applicant", "applicant");
 * applicant.get("/camunda/api/engine/engine/default/task/" + taskId);
 * applicant.postJson("/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", json);
 * applicant.post("/camunda/api/tasklist/plugin/icp-ready/default/documents?taskId=…", picture);
 * WebSession.anonymous(port).get("/camunda/api/engine/engine/default/task").statusCode(); // 401
 * }</pre>
 */
public final class WebSession {

    /** Where the engine's REST begins for a logged-in user. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Where the Tasklist plugin of this product begins. */
    public static final String PLUGIN = "/camunda/api/tasklist/plugin/icp-ready/default";

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
    private static final String LOGIN_PAGE = "/camunda/app/tasklist/default/";

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String language = "zh-CN";
    private boolean givesToken = true;

    private WebSession(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** Nobody in particular: no login, no token. */
    public static WebSession anonymous(int port) {
        return new WebSession(port);
    }

    /** Logs in to Tasklist; fails when the login is refused. */
    public static WebSession login(int port, String user, String password) {
        WebSession session = new WebSession(port);
        int status = session.tryLogin("tasklist", user, password).statusCode();
        if (status != 200) {
            throw new AssertionError("login of " + user + " answered " + status);
        }
        return session;
    }

    /** Fetches a token as the login page does, then logs in to the given application. */
    public HttpResponse<String> tryLogin(String application, String user, String password) {
        get(LOGIN_PAGE);
        HttpResponse<String> answer = send(
                "POST",
                LOGIN + application,
                BodyPublishers.ofString("username=" + encode(user) + "&password=" + encode(password)),
                "Content-Type",
                "application/x-www-form-urlencoded");
        // The login makes a new session, and with it the old token is gone.
        get(LOGIN_PAGE);
        return answer;
    }

    /** From now on asks for this language, for example {@code en}. */
    public WebSession speaking(String languageTag) {
        this.language = languageTag;
        return this;
    }

    /** From now on leaves the CSRF token out, as the page of another site would. */
    public WebSession withoutToken() {
        this.givesToken = false;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "Accept", "application/json");
    }

    /** The answer as it came, for pictures. */
    public HttpResponse<byte[]> getBytes(String path) {
        return exchange(request("GET", path, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> postJson(String path, String json) {
        return sendJson("POST", path, json);
    }

    /** Any method with a JSON body. */
    public HttpResponse<String> sendJson(String method, String path, String json) {
        return send(
                method,
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }

    /** Raw bytes, as the upload of a picture sends them. */
    public HttpResponse<String> post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", "application/octet-stream");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /**
     * Any request.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(method, path, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build(), BodyHandlers.ofString(UTF_8));
    }

    /** The value of a cookie that the server has set. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(60));
        cookie("XSRF-TOKEN").filter(token -> givesToken).ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
