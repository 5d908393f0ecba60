package io.icpready.precheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.icpready.wording.Rendered;
import io.icpready.wording.Rendered.Line;
import io.icpready.wording.Rendered.Reference;
import java.util.Map;

/**
 * A province's card with its sources.
 *
 * @param sources what stands behind the ids in {@code source} of the card and its lines
 */
record ProvinceAnswer(@JsonUnwrapped Rendered.Card<Line> card, Map<String, Reference> sources) {}
