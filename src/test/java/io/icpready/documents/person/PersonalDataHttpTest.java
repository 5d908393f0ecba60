package io.icpready.documents.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.ConsentText;
import io.icpready.documents.DocumentsRoom;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.store.DocumentStore;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.DatabaseWithTables;
import io.icpready.web.RefusedRequestException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("One person's data, exported and erased (PIPL art. 45 and 47)")
class PersonalDataHttpTest {

    private static final String ADDRESS = "/api/personal-data/applicant";
    private static final byte[] PICTURE =
            PictureFiles.sized(PictureFiles.jpeg(Drawings.card(1200, 1500), 0.9), 300_000);

    @TempDir
    Path folder;

    private DocumentsRoom room;
    private MockMvc http;
    private String documentId;

    @BeforeEach
    void openRoom() {
        room = new DocumentsRoom(DatabaseWithTables.h2(folder), folder.resolve("keyset.json"));
        room.journeys.openTask("task", "journey", "applicant", DocumentType.SUBJECT_LEADER_ID);
        room.documents().giveConsent("journey", "applicant");
        documentId = room.accepted("task", PICTURE);
        room.login.as("boss", "managers");
        http = MockMvcBuilders.standaloneSetup(new PersonalDataController(
                        room.bean(PersonalData.class),
                        room.bean(DocumentStore.class),
                        room.bean(OpenPictures.class),
                        room.login,
                        new ObjectMapper()))
                .build();
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void aManagerReadsWhatIsKnown() throws Exception {
        http.perform(get(ADDRESS))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.documents.pictures[0].documentId").value(documentId))
                .andExpect(jsonPath("$.documents.consents[0].textVersion").value(ConsentText.VERSION));
    }

    @Test
    void aManagerGetsThePicturesInAnArchive() throws Exception {
        byte[] archive = http.perform(get(ADDRESS).accept("application/zip"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(names(archive)).containsExactly("personal-data.json", documentId + ".jpg");
        assertThat(room.bean(OpenPictures.class).openings(documentId))
                .extracting(opening -> opening.get("userId"))
                .containsExactly("boss");
    }

    @Test
    void erasingLeavesNoPicture() throws Exception {
        http.perform(delete(ADDRESS)).andExpect(status().isNoContent());
        assertThat(room.documents().find(documentId)).isEmpty();
        assertThat(room.jdbc().sql("select * from icp_document").query().listOfRows())
                .isEmpty();
        assertThat(room.jdbc().sql("select * from icp_consent").query().listOfRows())
                .isEmpty();
    }

    @Test
    void nobodyElseMayDoEither() throws Exception {
        room.login.as("applicant", "applicants");
        assertRefused(HttpStatus.FORBIDDEN, get(ADDRESS));
        assertRefused(HttpStatus.FORBIDDEN, delete(ADDRESS));
        assertThat(room.documents().find(documentId)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\u202Ea", "\n"})
    void aPersonWithUnprintableCharactersIsRefused(String unprintable) throws Exception {
        assertRefused(HttpStatus.BAD_REQUEST, get("/api/personal-data/{userId}", unprintable));
        assertRefused(HttpStatus.BAD_REQUEST, delete("/api/personal-data/{userId}", unprintable));
    }

    /** The exception becomes a problem in a room of its own, which is tested there. */
    private void assertRefused(HttpStatus status, RequestBuilder request) {
        assertThatThrownBy(() -> http.perform(request))
                .cause()
                .isInstanceOfSatisfying(
                        RefusedRequestException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private static List<String> names(byte[] archive) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
