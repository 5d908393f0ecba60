package io.icpready.hooks;

/**
 * Where a delivery that failed for good is shown to managers; the journey answers it with
 * incidents.
 */
public interface FailedDeliveries {

    /**
     * Shows a delivery that failed for good where work is waiting at this moment. Called again and
     * again: what is shown already stays, and follows the journey to its next open task.
     *
     * @param reason a sentence without personal data and without the target's secret parts
     * @return whether the journey still runs; false when there is nothing left to show it on
     */
    boolean show(String journeyId, String deliveryId, String reason);

    /** Called when a redelivery has succeeded. */
    void recovered(String journeyId, String deliveryId);
}
