package io.icpready.hooks.mail;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a server answered that did not take a mail. */
final class SmtpCodes {

    private SmtpCodes() {}

    /** The code of its answer; empty where there was none. */
    static Optional<Integer> of(MailSendException refused) {
        return Stream.concat(Arrays.stream(refused.getMessageExceptions()), Stream.ofNullable(refused.getCause()))
                .flatMap(fault -> Stream.iterate(fault, SmtpCodes::isThere, SmtpCodes::next))
                .flatMap(fault -> code(fault).stream())
                .findFirst();
    }

    private static boolean isThere(Throwable fault) {
        return fault != null;
    }

    private static Throwable next(Throwable fault) {
        return fault instanceof jakarta.mail.MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : fault.getCause();
    }

    private static Optional<Integer> code(Throwable fault) {
        if (fault instanceof SMTPAddressFailedException address) {
            return Optional.of(address.getReturnCode());
        }
        return fault instanceof SMTPSendFailedException send ? Optional.of(send.getReturnCode()) : Optional.empty();
    }
}
