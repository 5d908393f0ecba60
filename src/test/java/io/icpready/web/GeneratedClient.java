package io.icpready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A client that OpenAPI Generator made of a description, compiled together with a program that uses it. */
final class GeneratedClient {

    private static final Path GENERATOR = Path.of("target/tools/openapi-generator-cli.jar");

    private final Path folder;

    private GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /**
     * @param description address of the description
     * @param program source of a program that uses packages {@code client}, {@code client.api} and {@code client.model}
     */
    static GeneratedClient of(String description, Path program, Path folder) throws IOException, InterruptedException {
        GeneratedClient client = new GeneratedClient(folder);
        client.generate(description);
        client.compile(program);
        return client;
    }

    private void generate(String description) throws IOException, InterruptedException {
        Path log = folder.resolve("generator.log");
        Process generator = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + description,
                        "--output=" + folder.resolve("client"),
                        "--invoker-package=client",
                        "--api-package=client.api",
                        "--model-package=client.model",
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties=containerDefaultToNull=true,openApiNullable=false,useJakartaEe=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(generator.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
    }

    private void compile(Path program) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> generated = Files.walk(folder.resolve("client/src/main/java"))) {
            List<Path> sources = new ArrayList<>(
                    generated.filter(file -> file.toString().endsWith(".java")).toList());
            sources.add(program);
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes().toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    /** Runs a program's main; what it throws comes through. */
    void run(String program, String... arguments) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
