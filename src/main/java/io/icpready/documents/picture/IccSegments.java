package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The colour profile of a JPEG, which may stand in several APP2 segments (ICC.1, annex B.4). */
final class IccSegments {

    static final byte[] NAME = "ICC_PROFILE\0".getBytes(ISO_8859_1);

    /** Name, number of this segment, number of all. */
    private static final int HEADER = NAME.length + 2;

    private static final int MOST_IN_ONE = 0xFFFF - 2 - HEADER;

    private final SortedMap<Integer, byte[]> read = new TreeMap<>();
    private int announced;

    /** Takes the payload of one segment that bears {@link #NAME}. */
    void add(byte[] file, int payload, int to) {
        if (to - payload > HEADER) {
            announced = file[payload + HEADER - 1] & 0xFF;
            read.putIfAbsent(file[payload + HEADER - 2] & 0xFF, Arrays.copyOfRange(file, payload + HEADER, to));
        }
    }

    /** The profile in segments made anew; none when what was read is no whole profile. */
    List<byte[]> writtenAnew() {
        return profile().map(IccSegments::segments).orElse(List.of());
    }

    private Optional<byte[]> profile() {
        if (read.isEmpty() || read.size() != announced || read.firstKey() != 1 || read.lastKey() != announced) {
            return Optional.empty();
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        read.values().forEach(joined::writeBytes);
        return IccProfile.of(joined.toByteArray());
    }

    private static List<byte[]> segments(byte[] profile) {
        int count = (profile.length + MOST_IN_ONE - 1) / MOST_IN_ONE;
        List<byte[]> segments = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int from = (number - 1) * MOST_IN_ONE;
            int length = Math.min(MOST_IN_ONE, profile.length - from);
            byte[] segment = new byte[4 + HEADER + length];
            segment[0] = (byte) 0xFF;
            segment[1] = (byte) 0xE2;
            segment[2] = (byte) (segment.length - 2 >> 8);
            segment[3] = (byte) (segment.length - 2);
            System.arraycopy(NAME, 0, segment, 4, NAME.length);
            segment[4 + NAME.length] = (byte) number;
            segment[5 + NAME.length] = (byte) count;
            System.arraycopy(profile, from, segment, 4 + HEADER, length);
            segments.add(segment);
        }
        return segments;
    }
}
