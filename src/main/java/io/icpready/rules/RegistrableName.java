package io.icpready.rules;

import com.ibm.icu.text.IDNA;
import io.icpready.rules.checks.DomainName;
import io.icpready.rules.tables.Tables;
import java.util.Optional;

/** The name under which a registry knows what somebody typed. */
public final class RegistrableName {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private RegistrableName() {}

    /**
     * As A-labels in lower case; empty where no registrable name was typed.
     *
     * @param typed as in {@code domain.name}: with blanks, other spellings of the dot, in any case
     */
    public static Optional<String> of(String typed, Tables tables) {
        return DomainName.read(typed, tables.suffixes().approved())
                .flatMap(DomainName::registrable)
                .map(name -> UTS46.nameToASCII(name, new StringBuilder(), new IDNA.Info())
                        .toString());
    }
}
