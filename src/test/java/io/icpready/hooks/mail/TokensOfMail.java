package io.icpready.hooks.mail;

import org.springframework.context.ApplicationContext;

/** The tokens that stand in links of mail, for tests that follow one. */
public final class TokensOfMail {

    private TokensOfMail() {}

    public static String of(String address, ApplicationContext application) {
        return application.getBean(MailTokens.class).of(address);
    }
}
