package io.icpready.access.guard;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes with the request why the engine failed it. The REST of the engine turns every exception
 * into a number and an English text before a filter sees it.
 */
@Component
class EngineFailures extends AbstractProcessEnginePlugin {

    private static final String NOTE = EngineFailures.class.getName();

    /** Why the engine failed this request last. */
    static Optional<Throwable> of(ServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(NOTE));
    }

    /** The same for the request that this thread answers; empty for a thread that answers none. */
    static Optional<Throwable> ofThisRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Throwable) request.getAttribute(NOTE, RequestAttributes.SCOPE_REQUEST));
    }

    static void forget(ServletRequest request) {
        request.removeAttribute(NOTE);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                before(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                before(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> before(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new Interceptor());
        all.addAll(others == null ? List.of() : others);
        return all;
    }

    private static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            boolean outermost = Context.getCommandContext() == null;
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (outermost) {
                    note(failure);
                }
                throw failure;
            }
        }

        private static void note(RuntimeException failure) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(NOTE, failure, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }
}
