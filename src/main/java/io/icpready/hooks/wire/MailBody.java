package io.icpready.hooks.wire;

import java.util.List;

/**
 * An event as an e-mail says it: the same in each language, the first of them in the subject.
 *
 * @param delivery id of the delivery
 * @param journey id of the journey; empty where it is about none
 * @param applicant whose journey it is; empty where it is about none
 */
public record MailBody(String delivery, String journey, String applicant, List<Part> parts) {

    /** One language. */
    public record Part(String language, String title, List<Line> lines) {}

    /** @param url where it leads to; empty where it leads nowhere */
    public record Line(String text, String url) {}
}
