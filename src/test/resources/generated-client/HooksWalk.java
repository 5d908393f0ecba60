package walk;

import client.ApiClient;
import client.ApiException;
import client.api.HooksApi;
import client.model.Delivery;
import client.model.Hook;
import client.model.HookChange;
import client.model.HookWithSecret;
import client.model.NewHook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a program does with the client that a generator made of the description: compiled and run by a test. */
public final class HooksWalk {

    private HooksWalk() {}

    /** @param arguments address of the application, and where hooks go */
    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        String login = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + login));
        HooksApi hooks = new HooksApi(client);

        NewHook wanted = new NewHook()
                .targetUrl(arguments[1])
                .addEventsItem(NewHook.EventsEnum.TASK_REMINDER)
                .description("by a generated client");
        HookWithSecret made = hooks.createHook(wanted, "en");
        require(made.getActive() && made.getSecret().startsWith("whsec_"), "created, with its secret");

        Hook listed = hooks.listHooks("en").stream()
                .filter(hook -> hook.getId().equals(made.getId()))
                .findFirst()
                .orElseThrow();
        require(listed.getTargetUrl().equals(arguments[1]), "listed");

        HookWithSecret changed = hooks.changeHook(made.getId(), new HookChange().rotateSecret(true), "en");
        require(!changed.getSecret().equals(made.getSecret()), "a new secret");

        Delivery ping = hooks.pingHook(made.getId(), "en");
        require(ping.getEvent().equals("hook.ping") && ping.getHookId().equals(made.getId()), "pinged");

        require(
                hooks.listDeliveries(made.getId(), "en").stream()
                        .anyMatch(delivery -> delivery.getId().equals(ping.getId())),
                "logged");

        hooks.deleteHook(made.getId(), "en");
        try {
            hooks.getHook(made.getId(), "en");
            require(false, "gone");
        } catch (ApiException gone) {
            require(gone.getCode() == 404, "gone");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not " + what);
        }
    }
}
