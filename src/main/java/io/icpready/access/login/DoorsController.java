package io.icpready.access.login;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which ways in there are beside the password, for the login pages. */
@Hidden
@RestController
class DoorsController {

    /**
     * @param singleSignOn whether people come by a provider of their own
     * @param registration whether applicants make accounts of their own
     */
    record Doors(boolean singleSignOn, boolean registration) {}

    private final Doors doors;

    DoorsController(Environment environment) {
        this.doors = new Doors(
                environment.acceptsProfiles(Profiles.of("oidc")),
                environment.getProperty("icp-ready.registration.enabled", Boolean.class, false));
    }

    @GetMapping("/ui/doors")
    ResponseEntity<Doors> doors() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(doors);
    }
}
