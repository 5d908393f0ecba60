package io.icpready.documents.reading.sight;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;

/** One trained network, on one core. */
final class Model implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private Model(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /** What a network answers: numbers in the order of the given extents. */
    record Answer(float[] numbers, long[] extents) {}

    static Model load(OrtEnvironment environment, String resource) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Pictures differ in size: an arena would keep the largest of every buffer for good.
            options.addCPU(false);
            options.setMemoryPatternOptimization(false);
            return new Model(environment, environment.createSession(bytes(resource), options));
        } catch (OrtException unusable) {
            throw new IllegalStateException("Cannot load the model " + resource, unusable);
        }
    }

    static byte[] bytes(String resource) {
        try (InputStream stream = Model.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    /** Text that the model carries about itself; empty where it has none of this name. */
    String said(String name) {
        try {
            return session.getMetadata().getCustomMetadata().getOrDefault(name, "");
        } catch (OrtException unreadable) {
            throw new IllegalStateException("The model does not say what it is", unreadable);
        }
    }

    /** Asks about one picture of three planes. */
    Answer ask(float[] planes, int width, int height) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(planes), new long[] {1, 3, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor));
                OnnxTensor answer = (OnnxTensor) result.get(0)) {
            FloatBuffer numbers = answer.getFloatBuffer();
            float[] copied = new float[numbers.remaining()];
            numbers.get(copied);
            return new Answer(copied, answer.getInfo().getShape());
        } catch (OrtException failed) {
            throw new IllegalStateException("The model gave no answer", failed);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("The model does not close", failed);
        }
    }
}
