package io.icpready.precheck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A real server with the pre-check alone and the limit of requests out of the way. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PrecheckSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "icp-ready.precheck.requests-per-minute=1000000")
@interface PrecheckServer {}
