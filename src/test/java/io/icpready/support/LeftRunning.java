package io.icpready.support;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.core.Ordered;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Leaves the application of a class running for the next class that asks for the very same one, which
 * costs seconds of processor time less than to start it anew. Only for classes that leave nothing
 * behind in it; a class that asks for another ends it, with this listener or {@link StartsEngine}.
 *
 * <pre>{@code
 * @Tag("engine")
 * @TestExecutionListeners(listeners = LeftRunning.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
 * }</pre>
 */
public final class LeftRunning implements TestExecutionListener, Ordered {

    private static final AtomicReference<TestContext> LEFT = new AtomicReference<>();

    /** Before the application of a class is asked for. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        endAnother(context);
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        endAnother(context);
    }

    @Override
    public void afterTestClass(TestContext context) {
        LEFT.set(context);
    }

    private static void endAnother(TestContext next) {
        if (!next.hasApplicationContext()) {
            end();
        }
    }

    private static void end() {
        TestContext left = LEFT.getAndSet(null);
        if (left != null) {
            left.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
        }
    }

    /** Before anything of the next class begins, its instance included, with which its application would. */
    static final class Ends implements BeforeAllCallback, TestInstancePreConstructCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            end();
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
            end();
        }
    }
}
