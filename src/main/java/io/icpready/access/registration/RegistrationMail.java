package io.icpready.access.registration;

import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * What an address hears that somebody has given. Holds nothing that whoever gave it could have written,
 * and goes out beside the answer: how long it takes would tell which address is known.
 */
final class RegistrationMail {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationMail.class);

    private final JavaMailSender sender;
    private final Executor executor;
    private final String from;
    private final String publicUrl;
    private final Duration linkValid;

    RegistrationMail(JavaMailSender sender, Executor executor, String from, String publicUrl, Duration linkValid) {
        this.sender = sender;
        this.executor = executor;
        this.from = from;
        this.publicUrl = publicUrl;
        this.linkValid = linkValid;
    }

    /** The token stands behind the hash sign, which browsers send to nobody. */
    void sendLink(EmailAddress to, String token, Locale language) {
        send(
                to,
                "access.registration.mail.link",
                Map.of(
                        "link", Argument.text(publicUrl + "/register/account.html#" + token),
                        "hours", Argument.number(linkValid.toHours())),
                language);
    }

    void sendKnown(EmailAddress to, Locale language) {
        send(
                to,
                "access.registration.mail.known",
                Map.of("link", Argument.text(publicUrl + "/camunda/app/tasklist/")),
                language);
    }

    private void send(EmailAddress to, String key, Map<String, Argument> arguments, Locale language) {
        String subject = Wording.render("access.registration.mail.subject", language);
        String text = Wording.render(key, arguments, language);
        try {
            executor.execute(() -> send(to, subject, text));
        } catch (RejectedExecutionException full) {
            LOG.warn("A mail of a registration was left out: too many wait for the mail server");
        }
    }

    private void send(EmailAddress to, String subject, String text) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to.text());
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException failed) {
            // Its message names the address.
            LOG.warn(
                    "A mail of a registration could not be sent: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
