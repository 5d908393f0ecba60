package io.icpready.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.papers.FilingPackage.Contents;
import io.icpready.papers.FilingPackage.Picture;
import io.icpready.papers.bundle.ZipPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A package")
class ZipPackageTest {

    private static final int PICTURE = 4 * 1024 * 1024;

    @Test
    @DisplayName("of 12 pictures is written while it is read: none is asked for before the one ahead of it is out")
    void oneAtATime() throws IOException {
        CountingOutput out = new CountingOutput();
        List<Long> writtenBefore = new ArrayList<>();
        List<Picture> pictures = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Picture("%02d-证件.jpg".formatted(number), () -> {
                    writtenBefore.add(out.written);
                    return Optional.of(new byte[PICTURE]);
                }))
                .toList();

        new ZipPackage().write(new Contents(pictures, new Sheet("备案", List.of()), Map.of()), out);

        assertThat(writtenBefore).hasSize(12);
        assertThat(IntStream.range(0, 12))
                .allSatisfy(ahead -> assertThat(writtenBefore.get(ahead)).isGreaterThanOrEqualTo(ahead * 4_000L));
        assertThat(out.largest).isLessThanOrEqualTo(8 * 1024);
    }

    @Test
    @DisplayName("leaves out a picture that was erased meanwhile")
    void erased() throws IOException {
        CountingOutput out = new CountingOutput();
        Picture erased = new Picture("01-证件.jpg", Optional::empty);

        new ZipPackage().write(new Contents(List.of(erased), new Sheet("备案", List.of()), Map.of()), out);

        assertThat(out.written).isPositive();
    }

    private static final class CountingOutput extends OutputStream {

        private long written;
        private int largest;

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
            largest = Math.max(largest, length);
        }
    }
}
