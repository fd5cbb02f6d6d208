package org.fieldlore.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.fieldlore.shared.Feature;
import org.fieldlore.shared.UseCase;
import org.junit.jupiter.api.Test;

/** Reads the plan of the house from the package declarations and holds the code against it. */
class HousePlanTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.fieldlore");

    /** Raised as the house grows: an import that silently misses a module must not pass. */
    private static final int AT_LEAST = 60;

    @Test
    void every_class_of_the_house_is_seen() {
        assertThat(HOUSE.size()).isGreaterThan(AT_LEAST);
    }

    @Test
    void features_use_only_what_their_package_declares() {
        modules()
                .definedByAnnotation(Feature.class)
                .should()
                .respectTheirAllowedDependenciesDeclaredIn("mayUse", consideringOnlyDependenciesBetweenModules())
                .check(HOUSE);
    }

    @Test
    void features_form_no_circle() {
        modules().definedByAnnotation(Feature.class).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_ground_floor_knows_neither_ingest_nor_portal() {
        noClasses()
                .that(resideInAPackage("org.fieldlore.."))
                .and(not(resideInAnyPackage("org.fieldlore.ingest..", "org.fieldlore.portal..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.fieldlore.ingest..", "org.fieldlore.portal.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("org.fieldlore.ingest.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.fieldlore.portal.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void no_screen_uses_another_screen() {
        slices().assignedFrom(new Screens())
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void engines_stay_behind_their_walls() {
        walled("org.apache.lucene..", "org.fieldlore.search.lucene..");
        walled("dev.langchain4j..", "org.fieldlore.search.onnx..");
        walled("com.hankcs..", "org.fieldlore.shared.hanlp..");
        walled("org.apache.jena..", "org.fieldlore.taxonomy.jena..", "org.fieldlore.graph.jena..");
        walled("org.apache.tika..", "org.fieldlore.ingest.extract.tika..");
        walled(
                "org.apache.poi..",
                "org.fieldlore.ingest.clean.poi..",
                "org.fieldlore.ingest.extract.tika..",
                "org.fieldlore.portal.shell.poi..");
        walled("org.apache.pdfbox..", "org.fieldlore.insight.handbook.pdfbox..", "org.fieldlore.ingest.extract.tika..");
        walled("org.apache.fontbox..", "org.fieldlore.insight.handbook.pdfbox..");
        walled("com.nimbusds..", "org.fieldlore.portal.api.jose..");
        walled("org.kie..", "org.fieldlore.rule.dmn..");
        walled("org.drools..", "org.fieldlore.rule.dmn..");
        walled("org.flywaydb..", "org.fieldlore.portal.boot..");
        walled("org.primefaces..", "org.fieldlore.portal..");
    }

    @Test
    void the_launcher_needs_nothing_but_the_jdk() {
        classes()
                .that(resideInAPackage("org.fieldlore.portal.launch.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.sun.net.httpserver..",
                        "org.fieldlore.portal.launch..",
                        "org.jspecify.annotations.."))
                .check(HOUSE);
    }

    @Test
    void use_cases_never_take_part_in_a_screen() {
        noClasses()
                .that()
                .areAnnotatedWith(UseCase.class)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.resideInAPackage("org.fieldlore.portal.."))
                .check(HOUSE);
    }

    private static void walled(String engine, String... walls) {
        noClasses()
                .that(not(resideInAnyPackage(walls)))
                .should()
                .dependOnClassesThat(resideInAPackage(engine))
                .check(HOUSE);
    }

    /** Every package of the portal but shell, boot, launch and api is a screen. */
    private static final class Screens implements SliceAssignment {
        private static final Set<String> NO_SCREENS = Set.of("shell", "boot", "launch", "api");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] parts = type.getPackageName().split("\\.");
            boolean screen = parts.length > 3 && "portal".equals(parts[2]) && !NO_SCREENS.contains(parts[3]);
            return screen ? SliceIdentifier.of(parts[3]) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "screens";
        }
    }
}
