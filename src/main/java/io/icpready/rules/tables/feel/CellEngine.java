package io.icpready.rules.tables.feel;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** The stand-alone DMN engine over the tables. */
public final class CellEngine {

    private CellEngine() {}

    /**
     * An engine that remembers what a cell said of a value, for as long as it is kept. It learns the
     * language with the first cell that is asked: making it takes longer than reading all plain ones.
     */
    public static DmnEngine create() {
        return new DefaultDmnEngineConfiguration()
                .feelEngineFactory(() -> new RememberingFeelEngine(() -> new ScalaFeelEngineFactory().createInstance()))
                .buildEngine();
    }
}
