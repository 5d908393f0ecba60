package io.icpready.access.guard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Somebody else who changes a task in the middle of what is being done to it, as another node
 * would: in a transaction of their own that ends first. What was being done comes too late.
 */
public final class Rival implements TaskListener {

    private static final AtomicInteger MEETINGS = new AtomicInteger();
    private static final ThreadLocal<Boolean> IS_RIVAL = ThreadLocal.withInitial(() -> false);

    /** From now on the next so many attempts come too late. */
    static void overtakes(int times) {
        MEETINGS.set(times);
    }

    @Override
    public void notify(DelegateTask task) {
        if (!IS_RIVAL.get() && MEETINGS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            TaskService tasks = task.getProcessEngineServices().getTaskService();
            String id = task.getId();
            CompletableFuture.runAsync(() -> {
                        IS_RIVAL.set(true);
                        tasks.setPriority(id, MEETINGS.get());
                        IS_RIVAL.set(false);
                    })
                    .join();
        }
    }
}
