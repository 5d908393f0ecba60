package io.icpready.hooks.mail;

import io.icpready.web.RefusedRequestException;
import io.icpready.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "mail")
@ConditionalOnProperty("spring.mail.host")
@RestController
class UnsubscribeController {

    static final String PATH = "/api/mail/unsubscribe";

    private static final String TOKEN = "Stands in the link of every mail";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final MediaType PAGE = MediaType.parseMediaType(HTML);
    private static final String UNKNOWN = "A token that is none of ours";

    private final MailTokens tokens;
    private final MailStops stops;

    UnsubscribeController(MailTokens tokens, MailStops stops) {
        this.tokens = tokens;
        this.stops = stops;
    }

    @Operation(operationId = "askToUnsubscribe", summary = "Ask whether e-mail to an address shall end")
    @ApiResponse(responseCode = "200", description = "A page with one button", content = @Content(mediaType = HTML))
    @ApiResponse(responseCode = "400", description = "No token")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    @GetMapping(PATH)
    ResponseEntity<String> ask(@Parameter(description = TOKEN) @RequestParam String token, Locale language) {
        tokens.address(token).orElseThrow(UnsubscribeController::unknown);
        return page(
                "hooks.mail.ask",
                "<form method=\"post\" action=\"?token=" + HtmlUtils.htmlEscape(token) + "\"><button>"
                        + HtmlUtils.htmlEscape(Wording.render("hooks.mail.yes", language)) + "</button></form>",
                language);
    }

    @Operation(operationId = "unsubscribe", summary = "End e-mail to an address (RFC 8058)")
    @ApiResponse(responseCode = "200", description = "A page that says so", content = @Content(mediaType = HTML))
    @ApiResponse(responseCode = "400", description = "No token")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    @PostMapping(PATH)
    ResponseEntity<String> stop(@Parameter(description = TOKEN) @RequestParam String token, Locale language) {
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
