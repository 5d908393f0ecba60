package io.icpready.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.icpready.papers.FilingPackage.Contents;
import io.icpready.papers.FilingPackage.Picture;
import io.icpready.papers.bundle.ZipPackage;
import io.icpready.rules.PictureLimits;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayFill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A package")
class ZipPackageTest {

    private static final String SHEET = "备案信息.html";

    /** Less than half of what twelve pictures take together. */
    private static final String HEAP = "-Xmx20m";

    /** What the program needs; of every jar on a class path Java holds the index. */
    private static final List<Class<?>> NEEDED = List.of(
            ZipPackage.class, PackageProgram.class, ZipArchiveOutputStream.class, IOUtils.class, ArrayFill.class);

    @TempDir
    static Path directory;

    private static Path zip;

    @BeforeAll
    static void writtenWithLittleMemory() throws Exception {
        zip = directory.resolve("package.zip");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                NEEDED.stream().map(ZipPackageTest::placeOf).distinct().collect(Collectors.joining(File.pathSeparator));
        run(java, HEAP, "-XX:+UseSerialGC", "-cp", classPath, PackageProgram.class.getName(), zip.toString());
    }

    @Test
    @DisplayName("of 12 pictures of the largest size is written by a Java that has room for less than half of them")
    void oneAtATime() throws IOException {
        assertThat(Files.size(zip)).isGreaterThan((long) PackageProgram.PICTURES * PictureLimits.MAX_BYTES);
    }

    @Test
    @DisplayName("is whole to unzip, which reads every name as it was written")
    void unzipped() throws Exception {
        assumeTrue(isOnPath("unzip"), "unzip is not on the PATH");
        assertThat(run("unzip", "-tq", zip.toString())).contains("No errors detected");
        assertThat(run("unzip", "-Z1", zip.toString()).lines()).containsExactlyElementsOf(names());
    }

    @Test
    @DisplayName("marks every name as UTF-8 in both places that Windows and macOS look at")
    void marked() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        // The end says how many entries there are and where their directory begins (APPNOTE 4.3.16).
        int end = bytes.capacity() - 22;
        int entries = bytes.getShort(end + 10);
        int at = bytes.getInt(end + 16);
        assertThat(entries).isEqualTo(names().size());
        for (String name : names()) {
            assertThat(bytes.getShort(at + 8) & 0x0800).as(name).isNotZero();
            assertThat(bytes.getShort(bytes.getInt(at + 42) + 6) & 0x0800)
                    .as(name)
                    .isNotZero();
            byte[] written = new byte[bytes.getShort(at + 28)];
            bytes.get(at + 46, written);
            assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(name);
            at += 46 + written.length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
    }

    @Test
    @DisplayName("leaves out a picture that was erased meanwhile")
    void erased() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Picture erased = new Picture("01-erased.jpg", Optional::empty);

        new ZipPackage().write(new Contents(List.of(erased), new Sheet("备案", List.of()), Map.of()), out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("PK").doesNotContain("01-erased.jpg");
    }

    private static List<String> names() {
        return Stream.concat(
                        IntStream.rangeClosed(1, PackageProgram.PICTURES).mapToObj(PackageProgram::name),
                        Stream.of(SHEET))
                .toList();
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
