package io.icpready.hooks.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.MailedJourneys;
import io.icpready.hooks.target.TargetRules;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookRequest;
import io.icpready.hooks.wire.MailBody;
import io.icpready.hooks.wire.MailPost;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends e-mail by the server of {@code spring.mail.*}. Who wants no more mail is asked at the very last,
 * so what was queued before does not go out after.
 */
final class SmtpPost implements MailPost {

    /** Nothing is to be sent: nobody knows the address, or it wants no mail. */
    private static final int NOTHING_TO_DO = 204;

    private static final int SENT = 250;
    private static final int REFUSED = 550;

    private final JavaMailSender sender;
    private final MailStops stops;
    private final MailTokens tokens;
    private final ObjectProvider<MailedJourneys> journeys;
    private final ObjectMapper json;
    private final Executor executor;
    private final Duration deadline;
    private final String from;
    private final String publicUrl;

    SmtpPost(
            JavaMailSender sender,
            MailStops stops,
            MailTokens tokens,
            ObjectProvider<MailedJourneys> journeys,
            ObjectMapper json,
            Executor executor,
            Duration deadline,
            String from,
            String publicUrl) {
        this.sender = sender;
        this.stops = stops;
        this.tokens = tokens;
        this.journeys = journeys;
        this.json = json;
        this.executor = executor;
        this.deadline = deadline;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    @Override
    public CompletableFuture<HookAnswer> send(HookRequest request) {
        return CompletableFuture.supplyAsync(() -> deliver(request), executor)
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private HookAnswer deliver(HookRequest request) {
        MailBody body = read(request);
        Optional<String> address = address(request, body);
        if (address.isEmpty()) {
            return answer(NOTHING_TO_DO, "no address");
        }
        if (stops.isStopped(address.get())) {
            return answer(NOTHING_TO_DO, "unsubscribed");
        }
        try {
            sender.send(message(address.get(), body));
            return answer(SENT, "");
        } catch (MailSendException refused) {
            return SmtpCodes.of(refused).map(code -> answer(code, "")).orElseThrow(() -> refused);
        } catch (MessagingException unwritable) {
            return answer(REFUSED, "the message cannot be written");
        }
    }

    private Optional<String> address(HookRequest request, MailBody body) {
        String target = request.target().toString();
        return target.equals(TargetRules.APPLICANT)
                ? Optional.ofNullable(journeys.getIfAvailable())
                        .filter(known -> !body.applicant().isEmpty())
                        .flatMap(known -> known.address(body.applicant()))
                : Optional.of(target.substring(TargetRules.MAILTO.length()));
    }

    private MimeMessage message(String address, MailBody body) throws MessagingException {
        String wayOut = publicUrl + UnsubscribeController.PATH + "?token=" + tokens.of(address);
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(body.parts().get(0).title());
        helper.setText(MailText.plain(body, wayOut), MailText.html(body, wayOut));
        // RFC 8058: mail programs offer the way out by themselves.
        message.setHeader("List-Unsubscribe", "<" + wayOut + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-ICP-Ready-Delivery", body.delivery());
        Optional<String> calendar = Optional.ofNullable(journeys.getIfAvailable())
                .filter(known -> !body.journey().isEmpty())
                .flatMap(known -> known.calendar(body.journey()));
        if (calendar.isPresent()) {
            helper.addAttachment(
                    "calendar.ics",
                    new ByteArrayResource(calendar.get().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8");
        }
        return message;
    }

    private MailBody read(HookRequest request) {
        try {
            return json.readValue(request.body(), MailBody.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HookAnswer answer(int code, String excerpt) {
        return new HookAnswer(code, Optional.empty(), excerpt);
    }
}
