package io.icpready.documents.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.DocumentsRoom;
import io.icpready.documents.desk.UploadAnswer;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.Inspections;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.rules.facts.choices.DocumentType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever steals the database's files, its log included, has no picture and no number. */
@DisplayName("The files of the database hold no picture and no ID number")
class DatabaseFilesTest {

    private static final byte[] PICTURE = PictureFiles.jpeg(Drawings.noisy(Drawings.card(1200, 1500), 40), 0.9);

    /** The sample number of GB 11643, as part of a file name. */
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    Path folder;

    @Test
    void onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("h2/db"));
        byte[] encrypted = upload(database);
        JdbcClient.create(database).sql("shutdown").update();
        assertThatFilesHoldOnlyWhatIsEncrypted(folder.resolve("h2"), encrypted);
    }

    @Test
    void onPostgres() throws IOException {
        Path files = folder.resolve("postgres");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start()) {
            DataSource database = postgres.getPostgresDatabase();
            byte[] encrypted = upload(database);
            JdbcClient.create(database).sql("checkpoint").update();
            assertThatFilesHoldOnlyWhatIsEncrypted(files, encrypted);
        }
    }

    private byte[] upload(DataSource database) {
        try (DocumentsRoom room = new DocumentsRoom(database, folder.resolve("keyset.json"))) {
            room.journeys.openTask("task", "journey", "applicant", DocumentType.OTHER);
            room.documents().giveConsent("journey", "applicant");
            UploadAnswer.Judged judged = (UploadAnswer.Judged) room.upload("task", PICTURE, NUMBER + ".jpg");
            return room.bean(DocumentStore.class)
                    .encrypted(judged.documentId().orElseThrow())
                    .orElseThrow();
        }
    }

    /** The encrypted bytes must be found: a search that finds nothing at all proves nothing. */
    private static void assertThatFilesHoldOnlyWhatIsEncrypted(Path files, byte[] encrypted) {
        byte[] clear = Inspections.sanitized(PICTURE);
        Set<Long> ofPicture = fragments(clear, 2000);
        Set<Long> ofNumber = fragments(NUMBER.getBytes(UTF_8), 1);
        Set<Long> ofEncrypted = fragments(encrypted, 2000);
        Set<Long> found = new HashSet<>();
        for (Path file : filesIn(files)) {
            search(file, List.of(ofPicture, ofNumber, ofEncrypted), found);
        }
        assertThat(found).as("fragments of the encrypted picture").containsAnyElementsOf(ofEncrypted);
        assertThat(found).as("fragments of the picture").doesNotContainAnyElementsOf(ofPicture);
        assertThat(found).as("fragments of the number").doesNotContainAnyElementsOf(ofNumber);
    }

    /** Eight bytes at every so many, behind the tables that all pictures of an encoder share. */
    private static Set<Long> fragments(byte[] bytes, int step) {
        Set<Long> fragments = new HashSet<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = Math.min(4 * step, bytes.length / 4); at + 8 <= bytes.length; at += step) {
            fragments.add(buffer.getLong(at));
        }
        return fragments;
    }

    private static void search(Path file, List<Set<Long>> wanted, Set<Long> found) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException vanished) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at + 8 <= bytes.length; at++) {
            Long window = buffer.getLong(at);
            for (Set<Long> fragments : wanted) {
                if (fragments.contains(window)) {
                    found.add(window);
                }
            }
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
