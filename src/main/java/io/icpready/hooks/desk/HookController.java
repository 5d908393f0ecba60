package io.icpready.hooks.desk;

import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.target.TargetRules;
import io.icpready.web.FormReader;
import io.icpready.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hooks resource of managers. */
@RestController
@RequestMapping("/api/hooks")
class HookController {

    private final HookDesk desk;
    private final TargetRules rules;

    HookController(HookDesk desk, TargetRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    ResponseEntity<HookViews.WithSecret> create(HttpServletRequest request) throws IOException {
        Optional<String> manager =
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        HookForm form = HookForm.forCreation(FormReader.of(request.getInputStream()), rules);
        Subscription created = desk.create(form, manager);
        return ResponseEntity.created(URI.create("/api/hooks/" + created.id())).body(HookViews.withSecret(created));
    }

    @GetMapping
    List<HookViews.Hook> list() {
        return desk.all().stream().map(HookViews::hook).toList();
    }

    @GetMapping("/{id}")
    HookViews.Hook get(@PathVariable String id) {
        return HookViews.hook(desk.find(id));
    }

    /** Shows the secret only when it is a new one. */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    Object change(@PathVariable String id, HttpServletRequest request) throws IOException {
        HookForm form = HookForm.forChange(
                FormReader.of(request.getInputStream()), rules, desk.find(id).format());
        Subscription changed = desk.change(id, form);
        return form.rotateSecret().orElse(false) ? HookViews.withSecret(changed) : HookViews.hook(changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        desk.delete(id);
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HookViews.Delivery ping(@PathVariable String id, HttpServletRequest request) {
        return delivery(desk.ping(id), request);
    }

    @GetMapping("/{id}/deliveries")
    List<HookViews.Delivery> deliveries(@PathVariable String id, HttpServletRequest request) {
        return desk.log(id).stream().map(logged -> delivery(logged, request)).toList();
    }

    @PostMapping("/deliveries/{deliveryId}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HookViews.Delivery redeliver(@PathVariable String deliveryId, HttpServletRequest request) {
        return delivery(desk.redeliver(deliveryId), request);
    }

    private static HookViews.Delivery delivery(LoggedDelivery logged, HttpServletRequest request) {
        return HookViews.delivery(logged, Language.of(request));
    }
}
