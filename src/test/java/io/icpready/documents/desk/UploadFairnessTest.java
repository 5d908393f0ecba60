package io.icpready.documents.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One person cannot hold up all")
class UploadFairnessTest {

    private final PlacesOfPersons places = new PlacesOfPersons();

    @Test
    void eachPersonHasOnePlaceOfTheirOwn() throws InterruptedException {
        Semaphore eager = places.of("eager");
        assertThat(PlacesOfPersons.acquired(eager, Duration.ZERO)).isTrue();
        assertThat(PlacesOfPersons.acquired(places.of("eager"), Duration.ZERO))
                .as("a second picture of the same person waits")
                .isFalse();
        assertThat(PlacesOfPersons.acquired(places.of("other"), Duration.ZERO))
                .as("somebody else does not")
                .isTrue();
        eager.release();
        assertThat(PlacesOfPersons.acquired(places.of("eager"), Duration.ZERO)).isTrue();
    }

    @Test
    void aBodyThatComesDropByDropLosesItsPlace() throws IOException {
        UploadBody slow = UploadBody.read(drops(1_000_000), -1, everyReadTakes(Duration.ofSeconds(5)));
        assertThat(slow.tooSlow()).isTrue();
        assertThat(slow.length()).isLessThan(10);
    }

    @Test
    void aSlowConnectionIsWaitedFor() throws IOException {
        byte[] picture = new byte[4_000_000];
        UploadBody body = UploadBody.read(new ByteArrayInputStream(picture), -1, everyReadTakes(Duration.ofSeconds(4)));
        assertThat(body.tooSlow()).isFalse();
        assertThat(body.length()).isEqualTo(picture.length);
    }

    private static InputStream drops(int count) {
        return new InputStream() {
            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? 1 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = 1;
                return left-- > 0 ? 1 : -1;
            }
        };
    }

    private static Ticker everyReadTakes(Duration time) {
        return new Ticker() {
            private long now;

            @Override
            public long read() {
                now += time.toNanos();
                return now;
            }
        };
    }
}
