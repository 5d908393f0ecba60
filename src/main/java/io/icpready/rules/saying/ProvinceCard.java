package io.icpready.rules.saying;

import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Province;
import java.util.List;
import java.util.Set;

/**
 * What is known of a province's practice, for reading and for the rules that depend on it.
 *
 * @param leader who may be 主体负责人 of an organisation (AUX-03)
 * @param nonLocal how individuals with a 户籍地 elsewhere are treated (AUX-07)
 * @param holders who else than the unit may hold an organisation's domain, as far as known (DOM-09)
 * @param registrantProof whether a proof bridges a real-name mismatch (DOM-12)
 * @param brackets how exactly the brackets of a name must be those of the licence (PRV-01)
 * @param refusedSuffixes suffixes this province is said to refuse, with the leading dot
 * @param entries what a person should read, by topic, in both languages
 */
public record ProvinceCard(
        Province province,
        LeaderPractice leader,
        NonLocalPractice nonLocal,
        Set<HolderRelation> holders,
        ProofPractice registrantProof,
        BracketPractice brackets,
        List<String> refusedSuffixes,
        List<Entry> entries,
        Origin origin) {

    /** Who may be 主体负责人 of an organisation. */
    public enum LeaderPractice {
        LEGAL_REPRESENTATIVE_ONLY,
        /**
         * Public institutions and government agencies may authorise another person; nobody else
         * may.
         */
        LEGAL_REPRESENTATIVE_UNLESS_PUBLIC,
        OTHER_WITH_AUTHORIZATION,
        /** As above, and the service leader must then be the same person. */
        OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER,
        CONFLICTING,
        UNKNOWN
    }

    /** How individuals with a household registration elsewhere are treated. */
    public enum NonLocalPractice {
        ALLOWED,
        ALLOWED_WITH_PROOF,
        REFUSED,
        /** Sources disagree: warn. */
        CONFLICTING,
        UNKNOWN
    }

    /** Whether the administration takes a proof in place of a holder change. */
    public enum ProofPractice {
        YES,
        NO,
        UNKNOWN
    }

    /** How exactly the brackets of a name must be those of the licence. */
    public enum BracketPractice {
        /** Full and half width are one. */
        EITHER,
        AS_ON_LICENCE
    }

    /**
     * One line of the card.
     *
     * @param topic message key suffix: domainValidity, leaders, holder, minimumAge, nonLocal,
     *     materials, phone, address, suffix, counts, name, preApproval, other
     * @param confidence its own where one is known, or else that of the card
     * @param cases whom it concerns: one of these must hold, for example {@code subject.kind !=
     *     INDIVIDUAL & leader.residency = OTHER}; empty where it concerns everybody
     * @param judgedBy ids of the rules that judge it; empty where it is for the reader to observe
     * @param needs facts without which these rules cannot tell; {@link #DOCUMENTS} stands for papers
     */
    public record Entry(
            String topic,
            String zh,
            String en,
            String source,
            Confidence confidence,
            List<String> cases,
            List<String> judgedBy,
            List<String> needs) {

        /** Among the facts that a line needs: the papers, each at its upload. */
        public static final String DOCUMENTS = "documents";

        public Entry {
            cases = List.copyOf(cases);
            judgedBy = List.copyOf(judgedBy);
            needs = List.copyOf(needs);
        }
    }
}
