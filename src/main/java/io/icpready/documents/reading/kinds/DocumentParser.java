package io.icpready.documents.reading.kinds;

import static java.util.Map.entry;

import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.sight.TextLine;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says of lines of text which document they are of, and what it says. */
public final class DocumentParser {

    /** How much longer than its words a title may be: 中华人民共和国, a number of the form. */
    private static final int AROUND_A_TITLE = 12;

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{17}[0-9X]");

    /** Words that name a document; of several on one picture the largest print is its title. */
    private static final List<Entry<String, IdType>> CARDS = List.of(
            entry("临时居民身份证", IdType.TEMPORARY_RESIDENT_ID),
            entry("永久居留身份证", IdType.FOREIGN_PERMANENT_RESIDENT_ID),
            entry("公民身份号码", IdType.RESIDENT_ID),
            entry("居民身份证", IdType.RESIDENT_ID),
            entry("港澳居民居住证", IdType.HK_MACAO_RESIDENCE_PERMIT),
            entry("台湾居民居住证", IdType.TAIWAN_RESIDENCE_PERMIT),
            entry("港澳居民来往内地通行证", IdType.HK_MACAO_TRAVEL_PERMIT),
            entry("台湾居民来往大陆通行证", IdType.TAIWAN_TRAVEL_PERMIT),
            entry("常驻代表机构登记证", IdType.FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE),
            entry("营业执照", IdType.BUSINESS_LICENSE),
            entry("事业单位法人证书", IdType.PUBLIC_INSTITUTION_CERTIFICATE),
            entry("统一社会信用代码证书", IdType.UNIFIED_SOCIAL_CREDIT_CERTIFICATE),
            entry("社会团体法人登记证书", IdType.SOCIAL_ORGANIZATION_CERTIFICATE),
            entry("民办非企业单位登记证书", IdType.PRIVATE_NON_ENTERPRISE_CERTIFICATE),
            entry("民办非企业单位(法人)登记证书", IdType.PRIVATE_NON_ENTERPRISE_CERTIFICATE),
            entry("基金会法人登记证书", IdType.FOUNDATION_CERTIFICATE),
            entry("律师事务所执业许可证", IdType.LAW_FIRM_LICENSE),
            entry("组织机构代码证", IdType.ORGANIZATION_CODE_CERTIFICATE));

    private static final List<Entry<String, DocumentType>> PAPERS = List.of(
            entry("授权书", DocumentType.AUTHORIZATION_LETTER),
            entry("授权委托书", DocumentType.AUTHORIZATION_LETTER),
            entry("不涉及", DocumentType.NON_INVOLVEMENT_STATEMENT),
            entry("承诺书", DocumentType.FILING_COMMITMENT_LETTER),
            entry("域名证书", DocumentType.DOMAIN_CERTIFICATE),
            entry("域名注册证书", DocumentType.DOMAIN_CERTIFICATE),
            entry("工作证明", DocumentType.EMPLOYMENT_PROOF),
            entry("在职证明", DocumentType.EMPLOYMENT_PROOF),
            entry("变更证明", DocumentType.NAME_CHANGE_PROOF),
            entry("变更登记通知书", DocumentType.NAME_CHANGE_PROOF),
            entry("建设方案书", DocumentType.SITE_CONSTRUCTION_PLAN),
            entry("经营性说明", DocumentType.COMMERCIAL_NATURE_STATEMENT),
            entry("居住证", DocumentType.RESIDENCE_PERMIT),
            entry("暂住证", DocumentType.RESIDENCE_PERMIT));

    private DocumentParser() {}

    /**
     * Reads a document.
     *
     * @param today a birth in two digits lies before it
     */
    public static Reading read(List<TextLine> lines, LocalDate today) {
        Writing writing = Writing.of(lines);
        return MachineReadableZone.read(writing, today).orElseGet(() -> read(writing));
    }

    private static Reading read(Writing writing) {
        Optional<Title<IdType>> card = title(writing, CARDS);
        Optional<Title<DocumentType>> paper = title(writing, PAPERS);
        boolean isPaper = paper.isPresent()
                && card.map(other -> paper.get().height() > other.height()).orElse(true);
        if (isPaper && paper.get().kind() != DocumentType.RESIDENCE_PERMIT) {
            return Letter.read(writing, paper.get().kind());
        }
        if (card.isPresent()) {
            IdType kind = card.get().kind();
            return isOfAPerson(kind) ? PersonCard.read(writing, kind) : UnitCertificate.read(writing, kind);
        }
        if (paper.isPresent()) {
            return Letter.read(writing, paper.get().kind());
        }
        boolean numbered = writing.says("姓名")
                && writing.matching(PERSONAL_NUMBER, Identifiers::isResidentId).isPresent();
        return numbered ? PersonCard.read(writing, IdType.RESIDENT_ID) : Reading.NOTHING;
    }

    private record Title<K>(K kind, int length, double height) {}

    /** Of the words that stand in large print, the longest: 临时居民身份证 is no 居民身份证. */
    private static <K> Optional<Title<K>> title(Writing writing, List<Entry<String, K>> known) {
        return writing.pieces().stream()
                .flatMap(piece -> known.stream()
                        .filter(words -> names(piece, words))
                        .map(words -> new Title<>(
                                words.getValue(),
                                words.getKey().length(),
                                piece.place().height())))
                .max(Comparator.<Title<K>>comparingDouble(Title::height).thenComparingInt(Title::length));
    }

    private static boolean names(Piece piece, Map.Entry<String, ?> words) {
        int longest = words.getKey().length() + AROUND_A_TITLE + (words.getKey().equals("公民身份号码") ? 18 : 0);
        return piece.text().contains(words.getKey()) && piece.text().length() <= longest;
    }

    private static boolean isOfAPerson(IdType kind) {
        return switch (kind) {
            case RESIDENT_ID,
                    TEMPORARY_RESIDENT_ID,
                    FOREIGN_PERMANENT_RESIDENT_ID,
                    HK_MACAO_RESIDENCE_PERMIT,
                    TAIWAN_RESIDENCE_PERMIT,
                    HK_MACAO_TRAVEL_PERMIT,
                    TAIWAN_TRAVEL_PERMIT,
                    PASSPORT -> true;
            default -> false;
        };
    }
}
