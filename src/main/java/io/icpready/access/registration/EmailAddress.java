package io.icpready.access.registration;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/** An address that an account may rest on, written as every other time it is written. */
record EmailAddress(String text) {

    private static final int LONGEST = 254;

    /** One plain address with a domain; no name beside it, no second one. */
    static Optional<EmailAddress> of(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !address.matches("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+")) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(new EmailAddress(address));
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
