package org.asean.coordination.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.asean.coordination.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule concepts_are_free_of_cycles =
            slices().matching("org.asean.coordination.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule concepts_do_not_know_who_puts_them_together = noClasses()
            .that()
            .resideOutsideOfPackage("org.asean.coordination.gateway")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asean.coordination.gateway");

    @ArchTest
    static final ArchRule refusals_depend_on_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("..gateway.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.[route|door|caller|upstream|limit|page|document|health]..");

    @ArchTest
    static final ArchRule only_the_upstream_package_speaks_to_services = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.upstream")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..");

    @ArchTest
    static final ArchRule the_gateway_knows_no_other_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.asean.coordination.kit..",
                    "org.asean.coordination.registry..",
                    "org.asean.coordination.mandate..",
                    "org.asean.coordination.referral..",
                    "org.asean.coordination.competence..");

    @ArchTest
    static final ArchRule nobody_leans_on_path_policies =
            noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule names_are_of_the_domain =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)");
}
