package io.icpready.access.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "li.ming@example.cn, li.ming@example.cn",
        "' Li.Ming@Example.CN ', li.ming@example.cn",
        "a+b@mail.example.com, a+b@mail.example.com"
    })
    void oneAddressIsWrittenOneWay(String typed, String kept) {
        assertThat(EmailAddress.of(typed)).hasValueSatisfying(email -> {
            assertThat(email.text()).isEqualTo(kept);
            assertThat(email).asString().doesNotContain("@");
        });
    }

    @ParameterizedTest(name = "[{0}] is none")
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@@example.cn",
                "a@example..cn",
                "a b@example.cn",
                "Li <a@example.cn>",
                "a@example.cn,b@example.cn",
                "a@example.cn\r\nBcc: b@example.cn"
            })
    void whatIsNotOnePlainAddressIsNone(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }
}
