package io.icpready.hooks.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mail is sent; the server is that of {@code spring.mail.*}.
 *
 * @param from address of the sender
 */
@Validated
@ConfigurationProperties("icp-ready.mail")
record MailProperties(
        @DefaultValue("icp-ready@localhost") @NotBlank String from) {}
