package io.icpready.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a nonce of its own. The web applications of 7.24.0 keep the nonce in the
 * servlet context, so that of two pages loaded at once one may get the nonce of the other, and a
 * browser runs none of its scripts.
 */
final class CspNonceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        return (ServletContext) Proxy.newProxyInstance(
                CspNonceFilter.class.getClassLoader(), new Class<?>[] {ServletContext.class}, new OwnNonce(shared));
    }

    private static final class OwnNonce implements InvocationHandler {

        private final ServletContext shared;
        private Object nonce;

        OwnNonce(ServletContext shared) {
            this.shared = shared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (isAboutNonce(arguments)) {
                switch (method.getName()) {
                    case "setAttribute" -> {
                        nonce = arguments[1];
                        return null;
                    }
                    case "getAttribute" -> {
                        return nonce;
                    }
                    default -> {
                        // anything else that takes this name is the shared context's business
                    }
                }
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private static boolean isAboutNonce(Object[] arguments) {
            return arguments != null
                    && arguments.length > 0
                    && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
        }
    }
}
