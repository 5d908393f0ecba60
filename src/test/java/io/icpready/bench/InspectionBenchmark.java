package io.icpready.bench;

import io.icpready.documents.picture.Inspections;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A whole inspection of a JPEG of 4 MB against a bare full decode of the same file: at most 1.5
 * times. Run {@link #main} on the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InspectionBenchmark {

    private static final double LIMIT = 1.5;

    private byte[] photo;

    @Setup
    public void draw() {
        ImageIO.setUseCache(false);
        photo = Inspections.photo();
    }

    @Benchmark
    public BufferedImage bareFullDecode() throws IOException {
        return Inspections.decode(photo);
    }

    @Benchmark
    public int inspection() {
        return Inspections.inspect(photo);
    }

    /** Measures both and ends with a fault when the inspection is dearer than it may be. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(InspectionBenchmark.class.getName())
                        .build())
                .run();
        double ratio = time(results, "inspection") / time(results, "bareFullDecode");
        System.out.printf("inspection / bare full decode = %.2f (at most %.1f)%n", ratio, LIMIT);
        if (ratio > LIMIT) {
            throw new IllegalStateException("The inspection is too slow");
        }
    }

    private static double time(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
