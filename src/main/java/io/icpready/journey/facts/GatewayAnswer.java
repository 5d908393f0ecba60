package io.icpready.journey.facts;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * An answer that the next gateway reads, in the same transaction, and nobody afterwards: it is
 * written nowhere. Journeys of before hold it as a variable, and go on to.
 */
public final class GatewayAnswer {

    private GatewayAnswer() {}

    /**
     * @param scope the one that the gateway stands in
     */
    public static void give(VariableScope scope, String gateway, boolean answer) {
        scope.setVariableLocal(gateway, Variables.booleanValue(answer, !isKept(scope, gateway)));
    }

    private static boolean isKept(VariableScope scope, String gateway) {
        return scope.hasVariableLocal(gateway)
                && !scope.getVariableLocalTyped(gateway).isTransient();
    }
}
