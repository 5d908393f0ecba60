package io.icpready.access.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Registration is refused at the start where it cannot work")
class RegistrationSwitchTest {

    @ParameterizedTest(name = "profile {0} without a mail server: {1}")
    @CsvSource({"production, spring.mail.host", "oidc, the provider makes the accounts"})
    void saysWhatIsMissing(String profile, String expected) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);

        assertThatThrownBy(() -> new RegistrationConfiguration()
                        .registrationDesk(
                                null,
                                new DefaultListableBeanFactory().getBeanProvider(JavaMailSender.class),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                environment,
                                "icp-ready@localhost",
                                "https://icp.example"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refused -> assertThat(refused.getReason()).contains(expected));
    }
}
