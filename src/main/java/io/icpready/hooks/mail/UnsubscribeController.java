package io.icpready.hooks.mail;

import io.icpready.web.RefusedRequestException;
import io.icpready.wording.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The way out of mail, without login. Reading the link changes nothing, since programs read links ahead of
 * people; the button does, and so does a mail program by itself (RFC 8058).
 */
@Hidden
@ConditionalOnProperty("spring.mail.host")
@RestController
class UnsubscribeController {

    static final String PATH = "/api/mail/unsubscribe";

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final MailTokens tokens;
    private final MailStops stops;

    UnsubscribeController(MailTokens tokens, MailStops stops) {
        this.tokens = tokens;
        this.stops = stops;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(@RequestParam String token, Locale language) {
        tokens.address(token).orElseThrow(UnsubscribeController::unknown);
        return page(
                "hooks.mail.ask",
                "<form method=\"post\" action=\"?token=" + HtmlUtils.htmlEscape(token) + "\"><button>"
                        + HtmlUtils.htmlEscape(Wording.render("hooks.mail.yes", language)) + "</button></form>",
                language);
    }

    @PostMapping(PATH)
    ResponseEntity<String> stop(@RequestParam String token, Locale language) {
        stops.stop(tokens.address(token).orElseThrow(UnsubscribeController::unknown));
        return page("hooks.mail.done", "", language);
    }

    private static ResponseEntity<String> page(String key, String more, Locale language) {
        String said = HtmlUtils.htmlEscape(Wording.render(key, language));
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body("<!doctype html><html lang=\"" + language.toLanguageTag()
                        + "\"><head><meta charset=\"utf-8\"><title>ICP Ready</title></head><body><p>" + said + "</p>"
                        + more + "</body></html>");
    }

    private static RefusedRequestException unknown() {
        return RefusedRequestException.notFound("hooks.mail.unknown");
    }
}
