package io.icpready;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms: journey, precheck, monitor → documents, hooks, access → rules. */
@AnalyzeClasses(packages = "io.icpready", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ENGINE = {"org.camunda..", "org.camunda.bpm.."};
    private static final String[] DMN = {"org.camunda.bpm.dmn..", "org.camunda.bpm.model.dmn.."};

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
            .resideInAPackage("io.icpready.rules")
            .or()
            .resideInAPackage("io.icpready.rules.facts..")
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
    static final ArchRule wordingKnowsRulesOnly =
            onlyKnows("io.icpready.wording..", "io.icpready.wording..", "io.icpready.rules..");

    @ArchTest
    static final ArchRule documentsHooksAndAccessKnowNoRoomAboveThem = noClasses()
            .that()
            .resideInAnyPackage("io.icpready.documents..", "io.icpready.hooks..", "io.icpready.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.icpready.journey..", "io.icpready.precheck..", "io.icpready.monitor..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyKnowsTheMonitor = noClasses()
            .that()
            .resideOutsideOfPackage("io.icpready.monitor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.icpready.monitor..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule precheckKnowsNoJourney = onlyKnows(
            "io.icpready.precheck..",
            "io.icpready.precheck..",
            "io.icpready.documents..",
            "io.icpready.hooks..",
            "io.icpready.access..",
            "io.icpready.wording..",
            "io.icpready.rules..");

    @ArchTest
    static final ArchRule theEngineIsKnownInThreeRooms = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.icpready.rules",
                    "io.icpready.rules.facts..",
                    "io.icpready.wording..",
                    "io.icpready.precheck..",
                    "io.icpready.documents..",
                    "io.icpready.hooks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("io.icpready.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule checksAreNobodysBusiness = classes()
            .that()
            .resideInAPackage("io.icpready.rules")
            .and()
            .haveSimpleNameEndingWith("Check")
            .should()
            .bePackagePrivate();

    private static ArchRule onlyKnows(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("io.icpready..").and(resideOutsideOfPackages(others)))
                .allowEmptyShould(true);
    }
}
