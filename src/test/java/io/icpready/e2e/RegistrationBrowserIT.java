package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the login page's link over a mail to Tasklist, on a telephone and on a desk. */
@RequiresBrowser
@DisplayName("The registration in a browser")
class RegistrationBrowserIT {

    private static final String PASSWORD = "Blue-Heron-27!";
    private static final Pattern LINK = Pattern.compile("https://icp\\.example(/register/account\\.html#[\\w-]+)");
    private static final List<Integer> WIDTHS = List.of(390, 1366);

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private static PackagedApplication application;

    @BeforeAll
    static void start(@TempDir Path folder) {
        MAIL.start();
        application = PackagedApplication.start(
                folder,
                "icp-ready.registration.enabled=true",
                "icp-ready.mail.from=filings@example.com",
                "icp-ready.public-url=https://icp.example/",
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        MAIL.stop();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"zh-CN, 1", "en, 2"})
    void fromTheLoginPageToTasklist(String language, int mail) throws MessagingException, IOException {
        try (Browser browser = Browser.start(language)) {
            Page page = browser.window();
            String email = "filer" + mail + "@example.cn";
            Browser.loadingAgain(milliseconds -> {
                page.navigate(application.url("/camunda/app/tasklist/default/"));
                page.locator("a[href$='register/index.html']")
                        .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(milliseconds));
            });
            page.locator("#email").waitFor();
            send(page);
            assertThat(page.locator(".error-text").first()).not().isEmpty();
            shown(page, "reg1-request", language);
            page.locator("#email").fill(email);
            send(page);
            assertThat(page.locator(".done")).isVisible();
            shown(page, "reg2-sent", language);

            page.navigate(application.url(link(mail)));
            page.locator("#name").fill("李明");
            page.locator("#password").fill("weak");
            send(page);
            assertThat(page.locator("#password")).hasAttribute("aria-invalid", Pattern.compile(".*"));
            shown(page, "reg3-account", language);
            page.locator("#password").fill(PASSWORD);
            send(page);
            assertThat(page.locator(".done")).isVisible();
            shown(page, "reg4-made", language);

            page.locator(".done a.button").click();
            page.locator("input[type=password]").waitFor();
            page.locator("input[type=text]").first().fill(email);
            page.locator("input[type=password]").fill(PASSWORD);
            page.locator("input[type=password]").press("Enter");
            page.locator(".icp-ready-begin a").waitFor();
        }
    }

    private static void send(Page page) {
        page.locator("#facts button[type=submit]").click();
    }

    private static String link(int mail) throws MessagingException, IOException {
        assertThat(MAIL.waitForIncomingEmail(20_000, mail)).isTrue();
        Matcher link =
                LINK.matcher(MAIL.getReceivedMessages()[mail - 1].getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Nothing is cut off at any width; a person looks at the rest. */
    private static void shown(Page page, String name, String language) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("fits into %d", width)
                    .isTrue();
            Screens.keepWhole(page, "%s-%d-%s".formatted(name, width, language));
        }
    }
}
