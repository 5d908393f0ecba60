package io.icpready.hooks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The room alone: its tables, its resource and its dispatcher, without engine and login. No
 * configuration class by itself, so that the whole application's scan leaves it alone.
 */
@EnableAutoConfiguration(
        exclude = {
            CamundaBpmAutoConfiguration.class,
            CamundaBpmWebappAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan({"io.icpready.hooks", "io.icpready.web"})
@ConfigurationPropertiesScan("io.icpready.hooks")
public class HooksOnly {

    /** One key for every test, so that a process started anew opens what another sealed. */
    private static final KeysetHandle KEYS = keys();

    private static KeysetHandle keys() {
        try {
            AesGcmParameters parameters = PredefinedAeadParameters.AES256_GCM;
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setIdRequirement(1)
                    .setKeyBytes(SecretBytes.copyFrom(new byte[32], InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Bean
    public Aead keysetAead() {
        return aead();
    }

    public static Aead aead() {
        try {
            AeadConfig.register();
            return KEYS.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(HooksOnly.class, arguments);
    }
}
