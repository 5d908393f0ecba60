package io.icpready.hooks;

/**
 * Where a delivery that failed for good is shown to managers; the journey answers it with
 * incidents.
 */
public interface FailedDeliveries {

    /**
     * Called once a delivery has failed for good.
     *
     * @param reason a sentence without personal data and without the target's secret parts
     */
    void failed(String journeyId, String deliveryId, String reason);

    /** Called when a redelivery has succeeded. */
    void recovered(String journeyId, String deliveryId);
}
