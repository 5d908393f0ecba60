package io.icpready.journey;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Fifty completions in the same moment, on H2")
class SimultaneousClicksOnH2Test extends SimultaneousClicks {

    @Override
    List<String> database() {
        return List.of();
    }
}
