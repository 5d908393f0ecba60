package io.icpready.hooks.desk;

import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.target.TargetRules;
import io.icpready.web.ForManagers;
import io.icpready.web.FormReader;
import io.icpready.web.Language;
import io.icpready.web.TakesJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@ForManagers
@Tag(name = "hooks")
@RestController
@RequestMapping("/api/hooks")
class HookController {

    private static final String HOOK = "Id of the subscription";
    private static final String HOOK_ID = "hook_2x7QmK";
    private static final String INACTIVE = "The subscription is switched off";

    private final HookDesk desk;
    private final TargetRules rules;

    HookController(HookDesk desk, TargetRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Operation(
            operationId = "createHook",
            summary = "Subscribe to events",
            description = "The secret that signs is shown in this answer alone.")
    @TakesJson(HookDescription.NEW)
    @ApiResponse(responseCode = "201", description = "The subscription, active, with its secret")
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    ResponseEntity<HookViews.WithSecret> create(HttpServletRequest request) throws IOException {
        Optional<String> manager =
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        HookForm form = HookForm.forCreation(FormReader.of(request.getInputStream()), rules);
        Subscription created = desk.create(form, manager);
        return ResponseEntity.created(URI.create("/api/hooks/" + created.id())).body(HookViews.withSecret(created));
    }

    @Operation(operationId = "listHooks", summary = "All subscriptions, without their secrets")
    @ApiResponse(responseCode = "200", description = "The subscriptions that are not deleted")
    @GetMapping
    List<HookViews.Hook> list() {
        return desk.all().stream().map(HookViews::hook).toList();
    }

    @Operation(
            operationId = "hookTargets",
            summary = "Which addresses this server takes for a subscription",
            description = "Says beforehand what would be refused.")
    @ApiResponse(responseCode = "200", description = "What the server was set to")
    @GetMapping("/targets")
    Targets targets() {
        return new Targets(rules.allowPrivate());
    }

    /**
     * @param anyAddress whether http, any port and private networks serve as well
     */
    record Targets(boolean anyAddress) {}

    @Operation(operationId = "getHook", summary = "One subscription, without its secret")
    @ApiResponse(responseCode = "200", description = "The subscription")
    @OfOneHook
    @GetMapping("/{id}")
    HookViews.Hook get(@Parameter(description = HOOK, example = HOOK_ID) @PathVariable String id) {
        return HookViews.hook(desk.find(id));
    }

    /** Shows the secret only when it is a new one. */
    @Operation(
            operationId = "changeHook",
            summary = "Change a subscription, switch it off or on, or give it a new secret",
            description = "What is not sent stays. A null takes a description or a signing secret away.")
    @TakesJson(HookDescription.CHANGE)
    @ApiResponse(responseCode = "200", description = "The subscription; with its secret if that is new")
    @OfOneHook
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    HookViews.WithSecret change(
            @Parameter(description = HOOK, example = HOOK_ID) @PathVariable String id, HttpServletRequest request)
            throws IOException {
        HookForm form = HookForm.forChange(
                FormReader.of(request.getInputStream()), rules, desk.find(id).format());
        Subscription changed = desk.change(id, form);
        return form.rotateSecret().orElse(false) ? HookViews.withSecret(changed) : HookViews.withoutSecret(changed);
    }

    @Operation(operationId = "deleteHook", summary = "Delete a subscription with its deliveries")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @OfOneHook
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Parameter(description = HOOK, example = HOOK_ID) @PathVariable String id) {
        desk.delete(id);
    }

    @Operation(operationId = "pingHook", summary = "Send hook.ping to a subscription")
    @ApiResponse(responseCode = "202", description = "The delivery, about to be made")
    @OfOneHook
    @ApiResponse(responseCode = "409", description = INACTIVE)
    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HookViews.Delivery ping(
            @Parameter(description = HOOK, example = HOOK_ID) @PathVariable String id, HttpServletRequest request) {
        return delivery(desk.ping(id), request);
    }

    @Operation(operationId = "listDeliveries", summary = "The latest deliveries to a subscription")
    @ApiResponse(responseCode = "200", description = "The latest first, 200 at most")
    @OfOneHook
    @GetMapping("/{id}/deliveries")
    List<HookViews.Delivery> deliveries(
            @Parameter(description = HOOK, example = HOOK_ID) @PathVariable String id, HttpServletRequest request) {
        return desk.log(id).stream().map(logged -> delivery(logged, request)).toList();
    }

    @Operation(operationId = "redeliver", summary = "Make a delivery again, under its webhook-id")
    @ApiResponse(responseCode = "202", description = "The delivery, about to be made again")
    @ApiResponse(responseCode = "404", description = "No such delivery, or its subscription is deleted")
    @ApiResponse(responseCode = "409", description = INACTIVE + "; or the delivery is still under way")
    @PostMapping("/deliveries/{deliveryId}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HookViews.Delivery redeliver(
            @Parameter(description = "Its webhook-id", example = "msg_2x7QmK") @PathVariable String deliveryId,
            HttpServletRequest request) {
        return delivery(desk.redeliver(deliveryId), request);
    }

    private static HookViews.Delivery delivery(LoggedDelivery logged, HttpServletRequest request) {
        return HookViews.delivery(logged, Language.of(request));
    }
}
