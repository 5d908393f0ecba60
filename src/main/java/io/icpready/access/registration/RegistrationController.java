package io.icpready.access.registration;

import io.icpready.rules.facts.Printable;
import io.icpready.web.ClientLimit;
import io.icpready.web.FormReader;
import io.icpready.web.Language;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registration, for the two pages of ours that ask for it. Nobody has logged in here. */
@Hidden
@RestController
@ConditionalOnProperty("icp-ready.registration.enabled")
class RegistrationController {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_TOKEN = 64;

    private final RegistrationDesk desk;
    private final ClientLimit clients;

    RegistrationController(RegistrationDesk desk, ClientLimit registrationsPerClient) {
        this.desk = desk;
        this.clients = registrationsPerClient;
    }

    /** The same answer for every address. */
    @PostMapping(path = "/api/registration", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> request(HttpServletRequest request) throws IOException {
        admit(request);
        FormReader form = FormReader.of(request.getInputStream());
        form.allow(Set.of("email"));
        form.require("email");
        Optional<String> typed = form.text("email", LONGEST_EMAIL);
        Optional<EmailAddress> email = typed.flatMap(EmailAddress::of);
        if (typed.isPresent() && email.isEmpty()) {
            form.problem("email", "access.registration.email");
        }
        form.refuseIfWrong();
        desk.request(email.orElseThrow(), Language.of(request));
        return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).build();
    }

    @PostMapping(path = "/api/registration/account", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> create(HttpServletRequest request) throws IOException {
        admit(request);
        FormReader form = FormReader.of(request.getInputStream());
        form.allow(Set.of("token", "name", "password"));
        Set.of("token", "name", "password").forEach(form::require);
        String token = form.text("token", LONGEST_TOKEN).orElse("");
        String name = form.text("name", LONGEST_NAME).orElse("").strip();
        String password = form.text("password", LONGEST_PASSWORD).orElse("");
        if (form.has("name") && (name.isEmpty() || !Printable.onOneLine(name))) {
            form.problem("name", "access.registration.name");
        }
        if (!password.isEmpty() && !desk.isStrong(password, name)) {
            form.problem("password", "access.password.weak");
        }
        if (!token.isEmpty() && !desk.holds(token)) {
            throw RefusedRequestException.notFound("access.registration.link");
        }
        form.refuseIfWrong();
        String userId = desk.create(token, name, password);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("userId", userId));
    }

    private void admit(HttpServletRequest request) {
        clients.take(ClientLimit.clientOf(request.getRemoteAddr())).ifPresent(wait -> {
            throw RefusedRequestException.tooMany(wait);
        });
    }
}
