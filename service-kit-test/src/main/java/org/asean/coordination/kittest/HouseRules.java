package org.asean.coordination.kittest;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.asean.coordination.kit.idempotency.Idempotent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house that a service's code keeps; each service runs them:
 * {@code @AnalyzeClasses(packages = "…") class ArchitectureTest { @ArchTest static final ArchTests RULES = ArchTests.in(HouseRules.class); }}.
 */
public final class HouseRules {

    @ArchTest
    static final ArchRule concepts_are_free_of_cycles =
            slices().matching("org.asean.coordination.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_know_no_web_json_or_quarkus = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "com.fasterxml..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_use_cases_are_transactional = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameContaining("ing")
            .andShould()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(Path.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_reach_the_domain_only_through_use_cases = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat(assignableTo(PanacheRepositoryBase.class).or(assignableTo(EntityManager.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_resources_and_clients_use_jaxrs = noClasses()
            .that(not(simpleNameEndingWith("Resource")
                    .or(simpleNameEndingWith("Client"))
                    .or(simpleNameEndingWith("Source"))
                    .or(simpleNameEndingWith("Filter"))
                    .or(simpleNameEndingWith("Filters"))
                    .or(assignableTo(MessageBodyWriter.class))))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_names_its_roles = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_command_can_be_sent_twice = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(Idempotent.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule state_changes_by_verbs_and_never_by_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_are_of_the_domain =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|AbstractBase)");

    @ArchTest
    static final ArchRule nobody_throws_what_nobody_can_catch_by_name =
            methods().should(notDeclare(Exception.class)).allowEmptyShould(true);

    private HouseRules() {}

    private static ArchCondition<JavaMethod> notDeclare(Class<? extends Throwable> tooGeneral) {
        return new ArchCondition<>("not declare " + tooGeneral.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getThrowsClause().containsType(tooGeneral)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " throws too generally"));
                }
            }
        };
    }
}
