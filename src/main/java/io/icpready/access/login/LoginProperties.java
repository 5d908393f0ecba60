package io.icpready.access.login;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people log in.
 *
 * @param passwordIterations rounds of PBKDF2-SHA512 for a password; older ones are hashed anew at
 *     the next login
 * @param wrongPasswords how many wrong passwords for one name from one address are looked at at
 *     once; then one a minute
 * @param wrongPasswordsPerAddress the same for all names from one address; then ten a minute
 * @param anonymousCalls how many calls of one address without a login are answered at once, and in a
 *     minute
 */
@Validated
@ConfigurationProperties("icp-ready.login")
record LoginProperties(
        @DefaultValue("210000") @Min(1_000) @Max(10_000_000) int passwordIterations,
        @DefaultValue("7") @Min(1) @Max(1_000) int wrongPasswords,
        @DefaultValue("50") @Min(1) @Max(100_000) int wrongPasswordsPerAddress,
        @DefaultValue("600") @Min(10) @Max(10_000_000) int anonymousCalls) {}
