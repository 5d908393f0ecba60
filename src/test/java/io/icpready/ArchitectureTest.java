package io.icpready;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arrows between the rooms: monitor → journey → papers, documents, observations → hooks, access
 * → web, sealing, store → wording → rules; precheck → web and below.
 */
@AnalyzeClasses(packages = "io.icpready", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> GROUND = Set.of("rules", "wording");
    private static final Set<String> BASE = with(GROUND, "web", "sealing", "store");
    private static final Set<String> FIRST_FLOOR = with(BASE, "hooks", "access");
    private static final Set<String> SECOND_FLOOR = with(FIRST_FLOOR, "papers", "documents", "observations");

    private static final String[] ENGINE = {"org.camunda..", "org.camunda.bpm.."};
    /** The plan of the house: every room and the rooms it may know. */
    private static final Map<String, Set<String>> BELOW = Map.ofEntries(
            entry("rules", Set.of()),
            entry("wording", Set.of("rules")),
            entry("web", GROUND),
            entry("sealing", with(GROUND, "store")),
            entry("store", GROUND),
            entry("hooks", BASE),
            entry("access", BASE),
            entry("papers", FIRST_FLOOR),
            entry("documents", FIRST_FLOOR),
            entry("observations", FIRST_FLOOR),
            entry("journey", SECOND_FLOOR),
            entry("monitor", with(SECOND_FLOOR, "journey")),
            entry("precheck", BASE));

    private static final Set<String> SHARED_VOCABULARY = Set.of(
            "io.icpready.rules.facts",
            "io.icpready.rules.facts.choices",
            "io.icpready.rules.saying",
            "io.icpready.rules.tables");

    private static final String[] DMN = {
        "org.camunda.bpm.dmn..", "org.camunda.bpm.model.dmn..", "org.camunda.bpm.engine.variable.."
    };

    @ArchTest
    static final ArchRule rulesKnowNoOtherRoom = noClasses()
            .that()
            .resideInAPackage("io.icpready.rules..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.icpready..").and(resideOutsideOfPackages("io.icpready.rules..")));

    @ArchTest
    static final ArchRule rulesKnowNoSpringAndNoServlet = noClasses()
            .that()
            .resideInAPackage("io.icpready.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "javax..");

    @ArchTest
    static final ArchRule rulesKnowNoEngine = noClasses()
            .that()
            .resideInAPackage("io.icpready.rules..")
            .and()
            .resideOutsideOfPackage("io.icpready.rules.tables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule tablesKnowTheDecisionEngineOnly = noClasses()
            .that()
            .resideInAPackage("io.icpready.rules.tables..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ENGINE).and(resideOutsideOfPackages(DMN)));

    @ArchTest
    static final ArchRule rulesHaveNoClockOfTheirOwn = noClasses()
            .that()
            .resideInAPackage("io.icpready.rules..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(java.time.LocalDate.class, "now", java.time.Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void everyRoomKnowsTheRoomsBelowItAlone(JavaClasses product) {
        BELOW.forEach((room, below) -> noClasses()
                .that()
                .resideInAPackage(all(room))
                .should()
                .dependOnClassesThat(resideInAPackage("io.icpready..")
                        .and(resideOutsideOfPackages(all(room)))
                        .and(resideOutsideOfPackages(
                                below.stream().map(ArchitectureTest::all).toArray(String[]::new))))
                .allowEmptyShould(true)
                .check(product));
    }

    @ArchTest
    static final ArchRule everyRoomIsOnThePlan = classes()
            .that()
            .resideInAPackage("io.icpready.*..")
            .should()
            .resideInAnyPackage(
                    BELOW.keySet().stream().map(ArchitectureTest::all).toArray(String[]::new));

    @ArchTest
    static final ArchRule innerRoomsAreARoomsOwn =
            classes().that().resideInAPackage("io.icpready.*..").should(leaveInnerRoomsOfOthersAlone());

    @ArchTest
    static final ArchRule theEngineIsKnownInThreeRooms = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.icpready.wording..",
                    "io.icpready.web..",
                    "io.icpready.sealing..",
                    "io.icpready.store..",
                    "io.icpready.precheck..",
                    "io.icpready.documents..",
                    "io.icpready.hooks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEmbeddedDatabaseIsKnownInTheStoreAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.icpready.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("io.icpready.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule innerRoomsOfRulesDoNotGoInCircles =
            slices().matching("io.icpready.rules.(**)").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> leaveInnerRoomsOfOthersAlone() {
        return new ArchCondition<>("use no more of another room than its root package") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInnerRoomOfAnother(user, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
            }
        };
    }

    private static boolean isInnerRoomOfAnother(JavaClass user, JavaClass used) {
        String place = used.getPackageName();
        return place.startsWith("io.icpready.")
                && !roomOf(used).equals(roomOf(user))
                && !place.equals("io.icpready." + roomOf(used))
                && !SHARED_VOCABULARY.contains(place);
    }

    private static String roomOf(JavaClass type) {
        String[] places = type.getPackageName().split("\\.");
        return places.length > 2 ? places[2] : "";
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        Set<String> together = new TreeSet<>(rooms);
        together.addAll(Set.of(more));
        return Set.copyOf(together);
    }

    private static String all(String room) {
        return "io.icpready." + room + "..";
    }
}
