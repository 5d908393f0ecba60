package io.icpready.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Camunda's web applications on H2, as their starter makes them. No configuration class by itself,
 * so that the whole application's scan leaves it alone.
 */
@EnableAutoConfiguration
public class BareWebApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BareWebApplication.class, arguments);
    }
}
