package io.icpready;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts ICP Ready: the engine, its web applications and the pre-check in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IcpReadyApplication {

    public static void main(String[] args) {
        SpringApplication.run(IcpReadyApplication.class, args);
    }
}
