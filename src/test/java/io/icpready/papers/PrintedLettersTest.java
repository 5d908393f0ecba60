package io.icpready.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.papers.letters.FactLetters;
import io.icpready.papers.print.PdfLetters;
import io.icpready.rules.Filing;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands on the printed page. By default every letter once, with kinds and names taking turns; with
 * {@code -Dicp-ready.papers=all} all of them with all, kept in {@code target/papers} to look at.
 */
@DisplayName("A printed letter")
class PrintedLettersTest {

    private static final boolean ALL = "all".equals(System.getProperty("icp-ready.papers"));

    private static final LetterDesk LETTERS = new FactLetters(new Sources(Map.of()));
    private static final LetterPrinter PRINTER = new PdfLetters();
    private static final Days SIGNING = Days.between(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-11-30"));

    private static final List<String> KINDS = List.of("INDIVIDUAL", "ENTERPRISE", "PUBLIC_INSTITUTION");

    private static final List<String> NAMES =
            List.of("新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯经济开发区青峰丝路互联网信息科技与文化教育咨询服务发展（集团）股份有限公司第一分公司", "阿卜杜热合曼·麦麦提图尔荪江", "邹䶮㛃");

    private static final List<RequiredDocument> DOCUMENTS = List.of(
            document(DocumentType.AUTHORIZATION_LETTER, DocumentPurpose.LEADER, "LEADER"),
            document(DocumentType.AUTHORIZATION_LETTER, DocumentPurpose.SERVICE_LEADER, "shanghai"),
            document(DocumentType.DOMAIN_REGISTRANT_PROOF, null, "chongqing"),
            document(DocumentType.EMPLOYMENT_PROOF, DocumentPurpose.LEADER, "sichuan"),
            document(DocumentType.COMMERCIAL_NATURE_STATEMENT, null, "hubei"),
            document(DocumentType.SITE_CONSTRUCTION_PLAN, null, "hunan"),
            document(DocumentType.FILING_COMMITMENT_LETTER, null, "guangdong"),
            document(DocumentType.FILING_COMMITMENT_LETTER, null, "domains"),
            document(DocumentType.NON_INVOLVEMENT_STATEMENT, DocumentPurpose.INTERNET_FINANCE, "any"),
            document(DocumentType.NAME_CHANGE_PROOF, null, "beijing"));

    static Stream<Case> cases() {
        return ALL
                ? DOCUMENTS.stream()
                        .flatMap(document -> KINDS.stream()
                                .flatMap(kind -> NAMES.stream().map(name -> new Case(document, kind, name))))
                : IntStream.range(0, DOCUMENTS.size())
                        .mapToObj(turn -> new Case(DOCUMENTS.get(turn), KINDS.get(turn / 3 % 3), NAMES.get(turn % 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("says on one page what the facts say, in fonts that it carries")
    void saysWhatTheFactsSay(Case example) throws IOException {
        Letter letter = example.letter();
        byte[] pdf = print(letter);
        keep(example, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            String text = withoutSpace(new PDFTextStripper().getText(document));
            assertThat(text).contains(withoutSpace(letter.title()), withoutSpace(letter.addressee()));
            assertThat(letter.paragraphs()).allSatisfy(said -> assertThat(text).contains(withoutSpace(said)));
            assertThat(letter.rows())
                    .allSatisfy(row -> assertThat(text).contains(withoutSpace(row.label()), withoutSpace(row.value())));
            assertThat(letter.hints()).allSatisfy(said -> assertThat(text).contains(withoutSpace(said)));
            assertThat(text).doesNotContain("〔〕", "#", "{", "}").contains(example.name());
        }
    }

    @Test
    @DisplayName("leaves a gap for a character that no font has, and says which")
    void unprintable() throws IOException {
        Letter letter = new Case(DOCUMENTS.get(0), "ENTERPRISE", "王\uD842\uDFB7祥").letter();
        try (PDDocument document = Loader.loadPDF(print(letter))) {
            String text = withoutSpace(new PDFTextStripper().getText(document));
            assertThat(text).contains("王〔〕祥").contains("U+20BB7").doesNotContain("#");
        }
    }

    @Test
    @DisplayName("has blanks for what was not said, and knows which facts they are")
    void blanks() {
        Facts facts = Filing.ofEnterprise().without("leader.idNumber").facts();
        Letter letter = LETTERS.write(DOCUMENTS.get(0), facts, Optional.empty(), Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
        assertThat(letter.blanks()).contains("leader.idNumber", "leader.phone").doesNotContain("leader.name");
        assertThat(letter.paragraphs().get(0)).contains("李四").contains("＿＿＿＿＿＿");
    }

    @Test
    @DisplayName("says when it has to be signed, which province wants its own form, and that it is no official form")
    void hints() {
        Letter letter = new Case(DOCUMENTS.get(6), "ENTERPRISE", "青峰").letter();
        assertThat(letter.hints()).hasSize(3);
        assertThat(letter.hints().get(0)).contains("2026-10-08", "2026-11-30");
        assertThat(letter.hints().get(1)).contains("广东");
        assertThat(letter.draft()).isTrue();
        assertThat(new Case(DOCUMENTS.get(0), "ENTERPRISE", "青峰").letter().draft())
                .isFalse();
        assertThat(letter.hints().get(2)).contains("不是官方格式文本");
        assertThat(letter.seal()).isNotEmpty();
        assertThat(new Case(DOCUMENTS.get(6), "INDIVIDUAL", "青峰").letter().seal())
                .isEmpty();
    }

    @Test
    @DisplayName("is made for what applicants write themselves, not for what others issue")
    void others() {
        RequiredDocument card = document(DocumentType.SUBJECT_LEADER_ID, null, "individual");
        assertThat(LETTERS.write(card, Filing.ofIndividual().facts(), Optional.empty(), Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("can be read in English by whoever has to sign it")
    void english(Case example) {
        Letter letter = LETTERS.write(example.document(), example.facts(), Optional.of(SIGNING), Locale.ENGLISH)
                .orElseThrow();
        assertThat(letter.paragraphs()).isNotEmpty().noneMatch(said -> said.contains("我单位"));
        assertThat(letter.rows()).hasSameSizeAs(example.letter().rows());
    }

    private static byte[] print(Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PRINTER.print(letter, out);
        return out.toByteArray();
    }

    private static void keep(Case example, byte[] pdf) throws IOException {
        if (ALL) {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            Files.write(folder.resolve(example.toString().replace(' ', '_') + ".pdf"), pdf);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        return fonts;
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static RequiredDocument document(DocumentType type, DocumentPurpose purpose, String variant) {
        return new RequiredDocument(
                type,
                Optional.ofNullable(purpose),
                RequiredDocument.Level.REQUIRED,
                "AUX-03",
                "reason",
                "documentHowTo." + type + "." + variant,
                Map.of(),
                Optional.empty(),
                "SEED",
                Confidence.HIGH);
    }

    /** A letter of a filing of this kind, in which everybody has this name. */
    private record Case(RequiredDocument document, String kind, String name) {

        Letter letter() {
            return LETTERS.write(document, facts(), Optional.of(SIGNING), Locale.SIMPLIFIED_CHINESE)
                    .orElseThrow();
        }

        Facts facts() {
            Filing filing = kind.equals("INDIVIDUAL") ? Filing.ofIndividual() : Filing.ofEnterprise();
            if (kind.equals("PUBLIC_INSTITUTION")) {
                filing.with("subject.kind", kind).with("subject.idType", "PUBLIC_INSTITUTION_CERTIFICATE");
            }
            return filing.in("440000")
                    .with("subject.name", name)
                    .with("leader.name", name)
                    .with("serviceLeader.name", name)
                    .with("domain.holderName", name)
                    .with("serviceLeader.phone", "13800138000")
                    .with("service.remark", "企业官网，展示产品与联系方式。")
                    .facts();
        }

        @Override
        public String toString() {
            String variant = document.howToKey().replaceAll(".*\\.", "");
            return document.type() + " " + variant + " " + kind + " " + NAMES.indexOf(name);
        }
    }
}
