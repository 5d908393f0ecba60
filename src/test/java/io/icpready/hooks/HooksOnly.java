package io.icpready.hooks;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The room alone: its tables, its resource and its dispatcher, without engine and login. No
 * configuration class by itself, so that the whole application's scan leaves it alone.
 */
@EnableAutoConfiguration(
        exclude = {
            CamundaBpmAutoConfiguration.class,
            CamundaBpmWebappAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan("io.icpready.hooks")
@ConfigurationPropertiesScan("io.icpready.hooks")
class HooksOnly {

    public static void main(String[] arguments) {
        SpringApplication.run(HooksOnly.class, arguments);
    }
}
