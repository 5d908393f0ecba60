package io.icpready.rules.tables.names;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.List;
import java.util.Optional;

/** The tables about names (NAM-02 to NAM-06). A province or kind that is not said is empty. */
public interface NameTables {

    /** What a fault in the shape of a service's name means (NAM-02). */
    NameAnswer shape(ShapeFault fault, Optional<Province> province, boolean individual, boolean app);

    /** The rules about words that hold there (NAM-03, NAM-04, NAM-06). */
    List<WordRule> wordRules(Optional<Province> province, Optional<SubjectKind> kind);

    /** The words that are taken for an industry (NAM-05). */
    List<IndustryKeywords> industryKeywords();

    /** What it means that a group of keywords is found at a place (NAM-05). */
    IndustryAnswer industry(String group, WordPlace place, Optional<Province> province, boolean individual);

    /** Whether a unit's name in full pinyin is taken for it (DOM-11). */
    PinyinPractice pinyin(Optional<Province> province);

    /** Names of provinces and prefectures. */
    PlaceNames places();
}
