package io.icpready.journey.facts;

import io.icpready.journey.JourneyModel.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;

/**
 * The scope of one run of the document sub-process. A multi-instance body shares its parent's scope
 * unless told otherwise, so what belongs to one document is written to the scope that knows its
 * slot.
 */
public final class DocumentScope {

    private DocumentScope() {}

    public static VariableScope of(VariableScope inner) {
        AbstractVariableScope scope = (AbstractVariableScope) inner;
        while (scope != null && !scope.hasVariableLocal(Variable.DOCUMENT_TYPE)) {
            scope = scope.getParentVariableScope();
        }
        if (scope == null) {
            throw new IllegalStateException("No document is being gathered here");
        }
        return scope;
    }
}
