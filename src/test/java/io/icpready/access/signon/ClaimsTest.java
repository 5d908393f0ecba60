package io.icpready.access.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the provider says of a person")
class ClaimsTest {

    private static final OidcProperties.Roles ROLES = new OidcProperties.Roles(
            List.of("applicants", "/公司/备案"), List.of("reviewers"), List.of("managers"), List.of("icp-admins"));

    @Test
    void groupsThereMakeGroupsHereAndUnknownOnesNone() {
        assertThat(of("groups", List.of("/公司/备案", "managers", "cooks", 7)).groups("groups", ROLES))
                .containsExactlyInAnyOrder(Groups.APPLICANTS, Groups.MANAGERS);
        assertThat(of("groups", "icp-admins").groups("groups", ROLES)).containsExactly(Groups.ADMINS);
        assertThat(of("groups", List.of("camunda-admin", "admin")).groups("groups", ROLES))
                .isEmpty();
    }

    @Test
    void aClaimWithinClaimsIsReachedByDots() {
        Claims keycloak = of("realm_access", Map.of("roles", List.of("reviewers")));

        assertThat(keycloak.groups("realm_access.roles", ROLES)).containsExactly(Groups.REVIEWERS);
        assertThat(keycloak.groups("realm_access.roles.more", ROLES)).isEmpty();
        assertThat(of("https://example.cn/groups", "managers").groups("https://example.cn/groups", ROLES))
                .containsExactly(Groups.MANAGERS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"li.ming@example.cn, limingexamplecn", "张三, u7", "'', u7"})
    void anAccountIsNamedByLettersAndDigits(String name, String begin) {
        Claims claims = new Claims(Map.of("iss", "https://id.example.cn", "sub", "1", "preferred_username", name));

        assertThat(claims.nameForAccount("preferred_username"))
                .matches("[A-Za-z0-9]{1,40}")
                .startsWith(begin.substring(0, 1));
    }

    @Test
    @DisplayName("Somebody is who they are by issuer and subject, whatever they are called")
    void identity() {
        Claims one = new Claims(Map.of("iss", "https://a", "sub", "1", "preferred_username", "x"));

        assertThat(one.identity())
                .hasSize(64)
                .isEqualTo(new Claims(Map.of("iss", "https://a", "sub", "1")).identity())
                .isNotEqualTo(new Claims(Map.of("iss", "https://b", "sub", "1")).identity())
                .isNotEqualTo(new Claims(Map.of("iss", "https://a", "sub", "2")).identity());
    }

    @Test
    void anAddressThatNobodyHasLookedAtIsNotTaken() {
        assertThat(new Claims(Map.of("email", "a@example.cn")).email()).contains("a@example.cn");
        assertThat(new Claims(Map.of("email", "a@example.cn", "email_verified", false)).email())
                .isEmpty();
    }

    private static Claims of(String claim, Object value) {
        return new Claims(Map.of(claim, value));
    }
}
