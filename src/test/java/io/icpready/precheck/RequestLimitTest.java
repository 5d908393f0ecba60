package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.icpready.web.ClientLimit;
import io.icpready.web.RefusedRequestException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTest {

    @Test
    void aClientMayUseItsWholeMinuteInOneBurst() {
        RequestLimit limit = new RequestLimit(60, 10);
        for (int i = 0; i < 60; i++) {
            assertThatNoException().isThrownBy(() -> request(limit, "POST", "192.0.2.1"));
        }

        assertThatExceptionOfType(RefusedRequestException.class)
                .isThrownBy(() -> request(limit, "POST", "192.0.2.1"))
                .satisfies(refusal -> assertThat(refusal.waitTime().orElseThrow())
                        .isPositive()
                        .isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void oneClientDoesNotPayForAnother() {
        RequestLimit limit = new RequestLimit(1, 10);
        request(limit, "POST", "192.0.2.1");

        assertThatNoException().isThrownBy(() -> request(limit, "POST", "192.0.2.2"));
    }

    @Test
    void readingIsNotCounted() {
        RequestLimit limit = new RequestLimit(1, 10);

        for (int i = 0; i < 5; i++) {
            assertThatNoException().isThrownBy(() -> request(limit, "OPTIONS", "192.0.2.1"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,            192.0.2.1,            true",
        "192.0.2.1,            192.0.2.2,            false",
        "2001:db8:1:2::1,      2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1,      2001:db8:1:3::1,      false",
        "::ffff:192.0.2.1,     192.0.2.1,            true",
        "unix-socket,          unix-socket,          true",
    })
    void aSubscribersWholeNetworkIsOneClient(String one, String other, boolean same) {
        assertThat(ClientLimit.clientOf(one).equals(ClientLimit.clientOf(other)))
                .isEqualTo(same);
    }

    private static void request(RequestLimit limit, String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/precheck");
        request.setRemoteAddr(address);
        limit.preHandle(request, new MockHttpServletResponse(), new Object());
    }
}
