package io.icpready.documents.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.documents.Consent;
import io.icpready.documents.ConsentText;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.DocumentsRoom;
import io.icpready.documents.desk.UploadAnswer.Judged;
import io.icpready.documents.desk.UploadAnswer.NoConsent;
import io.icpready.documents.desk.UploadAnswer.NoTask;
import io.icpready.documents.desk.UploadAnswer.TooLong;
import io.icpready.documents.desk.UploadDesk.Sender;
import io.icpready.documents.person.PersonalData;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.Inspections;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import io.icpready.documents.store.Retention;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.sealing.JourneyKeys;
import io.icpready.sealing.KeyEncryption;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents room promises, on whichever database. */
abstract class DocumentsContract {

    private static final byte[] PICTURE =
            PictureFiles.sized(PictureFiles.jpeg(Drawings.noisy(Drawings.card(1200, 1500), 40), 0.9), 2_500_000);

    private static final byte[] SANITIZED = Inspections.sanitized(PICTURE);

    private static final String OWNER = "applicant";
    private static final String TASK = "task-1";
    private static final String JOURNEY = "journey-1";

    @TempDir
    Path folder;

    private DocumentsRoom room;

    /** A database with nothing in its tables. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void openRoom() throws Exception {
        room = new DocumentsRoom(database(), folder.resolve("keyset.json"));
        room.journeys.openTask(TASK, JOURNEY, OWNER, DocumentType.SUBJECT_LEADER_ID);
        room.documents().giveConsent(JOURNEY, OWNER);
        room.login.as(OWNER, "applicants");
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void anAcceptedPictureIsStoredWithWhoAndWhen() {
        String id = room.accepted(TASK, PICTURE);
        DocumentRecord stored = room.documents().find(id).orElseThrow();
        assertThat(stored.journeyId()).isEqualTo(JOURNEY);
        assertThat(stored.taskId()).isEqualTo(TASK);
        assertThat(stored.type()).isEqualTo(DocumentType.SUBJECT_LEADER_ID);
        assertThat(stored.uploadedBy()).isEqualTo(OWNER);
        assertThat(stored.uploadedAt()).isEqualTo(room.clock.instant());
        assertThat(stored.width()).isEqualTo(1200);
        assertThat(stored.holderConsent()).isTrue();
        assertThat(stored.findings()).extracting("rule").contains("IMG-05");
        assertThat(room.documents().acceptedFor(id, TASK)).isTrue();
        assertThat(room.documents().acceptedFor(id, "another-task")).isFalse();
    }

    @Test
    @DisplayName("USE-02: the very file that was sent back is taken, and both the applicant and the reviewer are told")
    void thePictureThatWasSentBackIsKnownAgain() {
        DocumentRecord returned =
                room.documents().find(room.accepted(TASK, PICTURE)).orElseThrow();
        room.journeys.openTaskAfterReturn("next", returned);

        Judged again = (Judged) room.upload("next", PICTURE, "renamed.jpg");

        assertThat(again.inspection().findings()).extracting("messageKey").contains("USE-02.sameAsReturned");
        assertThat(room.documents()
                        .find(again.documentId().orElseThrow())
                        .orElseThrow()
                        .findings())
                .extracting("messageKey")
                .contains("USE-02.sameAsReturned");
    }

    @Test
    @DisplayName("USE-02: nothing is said of another picture, or where the one that was sent back is erased")
    void anotherPictureThanTheOneSentBackIsNotHeldAgainstIt() {
        DocumentRecord returned =
                room.documents().find(room.accepted(TASK, PICTURE)).orElseThrow();
        room.journeys.openTaskAfterReturn("next", returned);
        byte[] other = Arrays.copyOf(PICTURE, PICTURE.length + 1);

        Judged another = (Judged) room.upload("next", other, "a.jpg");
        room.documents().eraseJourney(returned.journeyId());
        Judged afterErasure = (Judged) room.upload("next", PICTURE, "a.jpg");

        assertThat(another.inspection().findings()).extracting("messageKey").doesNotContain("USE-02.sameAsReturned");
        assertThat(afterErasure.inspection().findings())
                .extracting("messageKey")
                .doesNotContain("USE-02.sameAsReturned");
    }

    @Test
    void aRefusedPictureLeavesNothingBehind() {
        Judged judged = (Judged) room.upload(TASK, new byte[1000], "a.jpg");
        assertThat(judged.documentId()).isEmpty();
        assertThat(rows("icp_document")).isZero();
        assertThat(rows("icp_document_content")).isZero();
        assertThat(rows("icp_journey_key")).isZero();
    }

    @Test
    void theOwnerGetsBackWhatTheySent() {
        String id = room.accepted(TASK, PICTURE);
        byte[] returned =
                room.bean(OpenPictures.class).open(id, room.login).orElseThrow().bytes();
        assertThat(returned).isEqualTo(SANITIZED);
    }

    @Test
    void withoutConsentNothingIsTaken() {
        room.journeys.openTask("task-2", "journey-2", OWNER, DocumentType.OTHER);
        assertThat(room.upload("task-2", PICTURE, "a.jpg")).isInstanceOf(NoConsent.class);
        assertThat(rows("icp_document")).isZero();
    }

    @Test
    void anIdWithUnprintableCharactersNamesNothing() {
        assertThat(room.bean(OpenPictures.class).about("a\0", room.login)).isEmpty();
        assertThat(room.bean(OpenPictures.class).open("\uD800", room.login)).isEmpty();
    }

    @Test
    void aTaskOfSomebodyElseIsNoTask() throws Exception {
        UploadAnswer answer = room.bean(UploadDesk.class)
                .receive(new Sender(TASK, "stranger", "a.jpg", false, false), -1, new ByteArrayInputStream(PICTURE));
        assertThat(answer).isInstanceOf(NoTask.class);
    }

    @Test
    void aBodyBeyondTheCapIsNotReadToItsEnd() throws Exception {
        CountingBody announced = new CountingBody(40_000_000);
        assertThat(receive(announced, 40_000_000)).isInstanceOf(TooLong.class);
        assertThat(announced.taken()).isZero();
        CountingBody silent = new CountingBody(1_000_000_000);
        assertThat(receive(silent, -1)).isInstanceOf(TooLong.class);
        assertThat(silent.taken()).isLessThan(34_000_000);
    }

    @Test
    void aBodyOfTwentyMegabytesIsAnsweredByTheRule() throws Exception {
        Judged judged = (Judged) receive(new CountingBody(20_000_000), 20_000_000);
        assertThat(judged.inspection().findings()).extracting("rule").contains("IMG-01");
        assertThat(judged.inspection().bytes()).isEqualTo(20_000_000);
    }

    private UploadAnswer receive(CountingBody body, long declared) throws Exception {
        return room.bean(UploadDesk.class).receive(new Sender(TASK, OWNER, "a.jpg", false, false), declared, body);
    }

    @Test
    void onlyOwnerManagerAndOpenReviewSeeAPicture() {
        String id = room.accepted(TASK, PICTURE);
        room.journeys.openReview(id, "reviewer");
        assertThat(opens(id, OWNER, "applicants")).isTrue();
        assertThat(opens(id, "boss", "managers")).isTrue();
        assertThat(opens(id, "reviewer", "reviewers")).isTrue();
        assertThat(opens(id, "other-reviewer", "reviewers")).isFalse();
        assertThat(opens(id, "stranger", "applicants")).isFalse();
        assertThat(opens("no-such-document", OWNER, "applicants")).isFalse();
        room.journeys.closeReview(id);
        assertThat(opens(id, "reviewer", "reviewers")).isFalse();
    }

    @Test
    void everyOpeningIsLoggedAndNoRefusalIs() {
        String id = room.accepted(TASK, PICTURE);
        opens(id, OWNER, "applicants");
        opens(id, "boss", "managers");
        opens(id, "stranger", "applicants");
        assertThat(room.bean(OpenPictures.class).openings(id))
                .extracting(opening -> opening.get("userId"))
                .containsExactlyInAnyOrder(OWNER, "boss");
    }

    private boolean opens(String id, String user, String group) {
        return room.bean(OpenPictures.class)
                .open(id, room.login.as(user, group))
                .isPresent();
    }

    @Test
    void anApprovedPictureErasesThoseItSupersedes() {
        room.journeys.openTask("other", JOURNEY, OWNER, DocumentType.ORGANIZER_CERTIFICATE);
        String first = room.accepted(TASK, PICTURE);
        String second = room.accepted(TASK, PICTURE);
        String otherSlot = room.accepted("other", PICTURE);
        room.documents().approved(second);
        assertThat(room.documents().find(first)).isEmpty();
        assertThat(room.documents().acceptedFor(first, TASK)).isFalse();
        assertThat(parts(first)).isZero();
        assertThat(room.documents().find(second)).isPresent();
        assertThat(room.documents().find(otherSlot)).isPresent();
    }

    @Test
    void takingTheConsentBackErasesAtOnceAndStopsUploads() {
        String id = room.accepted(TASK, PICTURE);
        room.documents().withdrawConsent(JOURNEY, OWNER);
        assertThat(room.documents().consentGiven(JOURNEY)).isFalse();
        assertThat(room.documents().find(id)).isEmpty();
        assertThat(rows("icp_document_content")).isZero();
        assertThat(rows("icp_journey_key")).isZero();
        assertThat(room.upload(TASK, PICTURE, "a.jpg")).isInstanceOf(NoConsent.class);
        Consent proof = room.bean(Consents.class).ofPerson(OWNER).get(0);
        assertThat(proof.textVersion()).isEqualTo(ConsentText.VERSION);
        assertThat(proof.withdrawnAt()).contains(room.clock.instant());
    }

    @Test
    void aConsentGivenAgainOpensTheDoorAgain() {
        room.documents().withdrawConsent(JOURNEY, OWNER);
        room.documents().giveConsent(JOURNEY, OWNER);
        assertThat(room.documents().acceptedFor(room.accepted(TASK, PICTURE), TASK))
                .isTrue();
        assertThat(rows("icp_consent")).isEqualTo(2);
    }

    @Test
    void picturesGoWhenTheRetentionIsOverAndNotBefore() {
        String id = room.accepted(TASK, PICTURE);
        Retention retention = room.bean(Retention.class);
        room.clock.forward(Duration.ofDays(400));
        retention.eraseWhatIsDue();
        assertThat(room.documents().find(id)).isPresent();
        room.documents().journeyEnded(JOURNEY, room.clock.instant());
        room.clock.forward(Duration.ofDays(90).minusSeconds(1));
        retention.eraseWhatIsDue();
        assertThat(room.documents().find(id)).isPresent();
        room.clock.forward(Duration.ofSeconds(1));
        retention.eraseWhatIsDue();
        assertThat(room.documents().find(id)).isEmpty();
        assertThat(rows("icp_document_content")).isZero();
        assertThat(rows("icp_journey_key")).isZero();
    }

    @Test
    void withoutTheJourneysKeyAPictureIsNoise() {
        String id = room.accepted(TASK, PICTURE);
        room.bean(JourneyKeys.class).drop(JOURNEY);
        assertThat(room.bean(OpenPictures.class).open(id, room.login)).isEmpty();
        assertThat(parts(id)).isPositive();
    }

    @Test
    void aPictureMovedToAnotherDocumentDoesNotOpen() {
        String one = room.accepted(TASK, PICTURE);
        String other = room.accepted(TASK, PICTURE);
        byte[] encrypted = room.bean(DocumentStore.class).encrypted(one).orElseThrow();
        JourneyKeys keys = room.bean(JourneyKeys.class);
        assertThat(keys.decrypt(encrypted, one, JOURNEY)).isPresent();
        assertThatThrownBy(() -> keys.decrypt(encrypted, other, JOURNEY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysRotateWithoutTouchingAPicture() throws Exception {
        String id = room.accepted(TASK, PICTURE);
        byte[] before = room.bean(DocumentStore.class).encrypted(id).orElseThrow();
        Path file = folder.resolve("keyset.json");
        KeysetHandle old = KeyEncryption.keyset(file);
        KeysetHandle.Builder rotated = KeysetHandle.newBuilder(old);
        rotated.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary());
        KeysetHandle both = rotated.build();
        KeyEncryption.write(both, file);

        JourneyKeys withBoth = keysFrom(both);
        assertThat(withBoth.decrypt(before, id, JOURNEY)).contains(SANITIZED);
        assertThat(withBoth.wrapAnew()).isEqualTo(1);
        assertThat(withBoth.wrapAnew()).isZero();

        KeysetHandle newOnly = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(both.getPrimary().getKey())
                        .withFixedId(both.getPrimary().getId())
                        .makePrimary())
                .build();
        assertThat(keysFrom(newOnly).decrypt(before, id, JOURNEY)).contains(SANITIZED);
        assertThatThrownBy(() -> keysFrom(old).decrypt(before, id, JOURNEY)).isInstanceOf(IllegalStateException.class);
        assertThat(room.bean(DocumentStore.class).encrypted(id)).contains(before);
    }

    private JourneyKeys keysFrom(KeysetHandle keyset) {
        return new JourneyKeys(room.jdbc(), new KeyEncryption(keyset), room.clock);
    }

    @Test
    void onePersonsDataIsExportedAndErasedByOneCall() {
        room.journeys.openTask("theirs", "journey-9", "somebody", DocumentType.OTHER);
        room.documents().giveConsent("journey-9", "somebody");
        String mine = room.accepted(TASK, PICTURE);
        String theirs = room.accepted("theirs", PICTURE);
        opens(mine, "boss", "managers");
        PersonalData personalData = room.bean(PersonalData.class);
        assertThat(personalData.export(OWNER).toString()).contains(mine).doesNotContain(theirs);
        personalData.erase(OWNER);
        for (String table : List.of("icp_document", "icp_consent", "icp_document_access", "icp_journey_key")) {
            assertThat(everythingIn(table)).doesNotContain(OWNER, mine, JOURNEY);
        }
        assertThat(parts(mine)).isZero();
        assertThat(room.documents().find(theirs)).isPresent();
        assertThat(personalData.export(OWNER).toString()).doesNotContain(mine);
    }

    @Test
    void theTablesHoldNoFragmentOfThePictureAndNotItsName() {
        Judged judged = (Judged) room.upload(TASK, PICTURE, "身份证 11010519491231002X.jpg");
        String id = judged.documentId().orElseThrow();
        byte[] encrypted = room.bean(DocumentStore.class).encrypted(id).orElseThrow();
        String clear = new String(SANITIZED, ISO_8859_1);
        String stored = new String(encrypted, ISO_8859_1);
        for (int at = 0; at + 16 < clear.length(); at += 4096) {
            assertThat(stored.contains(clear.substring(at, at + 16))).isFalse();
        }
        for (String table : List.of("icp_document", "icp_consent", "icp_document_access")) {
            assertThat(everythingIn(table)).doesNotContain("11010519491231002X", "身份证");
        }
    }

    private String everythingIn(String table) {
        return room.jdbc().sql("select * from " + table).query().listOfRows().toString();
    }

    private long rows(String table) {
        return room.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private long parts(String documentId) {
        Optional<Long> count = room.jdbc()
                .sql("select count(*) from icp_document_content where document_id = :id")
                .param("id", documentId)
                .query(Long.class)
                .optional();
        return count.orElse(0L);
    }
}
