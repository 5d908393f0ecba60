package io.icpready.hooks.desk;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation on one subscription, which may not exist. */
@ApiResponse(responseCode = "404", description = "No such subscription")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OfOneHook {}
