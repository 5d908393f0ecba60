package io.icpready.bench;

import io.icpready.rules.Assessment;
import io.icpready.rules.Filing;
import io.icpready.rules.Rules;
import io.icpready.rules.facts.StrictFactsReader;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.tables.DmnTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One full pre-check in the process: values read as facts, every rule, the list of documents and
 * the first and last day, over the tables in DMN. Run {@link #main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PrecheckBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final StrictFactsReader reader = new StrictFactsReader();
    private final Random random = new Random(1);
    private Rules rules;
    private List<Map<String, Object>> filings;
    private Map<String, Object> filing;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PrecheckBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void load() {
        rules = new Rules(DmnTables.load());
        filing = Filing.ofEnterprise().values();
        filings = Stream.of(SubjectKind.values())
                .flatMap(kind -> Stream.of(Province.values()).map(province -> filing(kind, province)))
                .toList();
    }

    /** The same filing over and over, as when a form is corrected. */
    @Benchmark
    public Assessment oneFiling() {
        return assess(filing);
    }

    /** Any kind of subject in any province, with an industry and documents. */
    @Benchmark
    public Assessment anyFiling() {
        return assess(filings.get(random.nextInt(filings.size())));
    }

    private Assessment assess(Map<String, Object> values) {
        return rules.assess(reader.read(values).facts(), TODAY);
    }

    private static Map<String, Object> filing(SubjectKind kind, Province province) {
        return Filing.ofEnterprise()
                .in(province.code())
                .with("subject.kind", kind.name())
                .with("service.industries", List.of("NEWS", "EDUCATION"))
                .with("subject.domainCount", 6)
                .plusDocument(Map.of("type", "AUTHORIZATION_LETTER", "issuedOn", "2026-11-01"))
                .plusDocument(Map.of("type", "PRE_APPROVAL_DOCUMENT", "purpose", "NEWS"))
                .values();
    }
}
