package io.icpready.monitor.vitals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the keyset cannot open what it has just sealed. */
@Component("keySet")
class KeySetHealth implements HealthIndicator {

    private static final byte[] PROBE = "probe".getBytes(UTF_8);

    private final Aead keyset;

    KeySetHealth(Aead keyset) {
        this.keyset = keyset;
    }

    @Override
    public Health health() {
        try {
            byte[] opened = keyset.decrypt(keyset.encrypt(PROBE, PROBE), PROBE);
            return Arrays.equals(opened, PROBE)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (GeneralSecurityException unusable) {
            return Health.down().build();
        }
    }
}
