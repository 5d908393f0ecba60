package io.icpready.access.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can log in from the first start on.
 *
 * @param adminUser id of the administrator made at the first start
 * @param adminPassword their password; never changes that of an administrator who exists
 * @param resetAdmin whether to give that administrator this password though they exist, once it is lost
 * @param demoUsers whether to make two applicants, a reviewer and a manager with known passwords
 */
@ConfigurationProperties("icp-ready.access")
record AccessProperties(
        @DefaultValue("admin") String adminUser,
        @DefaultValue("") String adminPassword,
        @DefaultValue("false") boolean resetAdmin,
        @DefaultValue("false") boolean demoUsers) {

    @Override
    public String toString() {
        return "AccessProperties[adminUser=%s, demoUsers=%s]".formatted(adminUser, demoUsers);
    }
}
