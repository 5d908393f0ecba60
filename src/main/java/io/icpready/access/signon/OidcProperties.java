package io.icpready.access.signon;

import io.icpready.access.Groups;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * The provider for single sign-on, and what its claims mean here.
 *
 * @param issuer address below which {@code /.well-known/openid-configuration} lies
 * @param scopes what the provider is asked for
 * @param groupsClaim claim with the groups of a person, in the ID token or at the userinfo endpoint;
 *     dots lead into claims within claims, such as {@code realm_access.roles}
 * @param nameClaim claim that a new account is named after
 * @param groups which values of that claim make which role
 * @param longestSession after which people log in anew, and what the provider has taken from them is
 *     gone here at the latest
 */
@Profile("oidc")
@Validated
@ConfigurationProperties("icp-ready.oidc")
record OidcProperties(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue Roles groups,
        @DefaultValue("PT8H") @DurationMin(minutes = 1) Duration longestSession) {

    OidcProperties {
        scopes = List.copyOf(scopes);
    }

    /** Values of the claim, by the group here that they make somebody a member of. */
    record Roles(
            @DefaultValue("applicants") List<String> applicants,
            @DefaultValue("reviewers") List<String> reviewers,
            @DefaultValue("managers") List<String> managers,
            @DefaultValue List<String> camundaAdmin) {

        /** By id of the group. */
        Map<String, List<String>> byGroup() {
            return Map.of(
                    Groups.APPLICANTS, applicants,
                    Groups.REVIEWERS, reviewers,
                    Groups.MANAGERS, managers,
                    Groups.ADMINS, camundaAdmin);
        }
    }

    @Override
    public String toString() {
        return "OidcProperties[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
