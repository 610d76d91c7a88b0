package nl.weerklank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.step.builder.StepBuilder;

/** The walls between the rooms, as src/docs/architecture.md draws them. */
@AnalyzeClasses(packages = "nl.weerklank", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "nl.weerklank.";

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("nl.weerklank.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule survey = only("survey");
  @ArchTest static final ArchRule score = only("score", "survey");
  @ArchTest static final ArchRule extract = only("extract", "survey");
  @ArchTest static final ArchRule enrich = only("enrich", "survey");
  @ArchTest static final ArchRule store = only("store", "survey");
  @ArchTest static final ArchRule insight = only("insight", "survey", "score", "store");
  @ArchTest static final ArchRule audience = only("audience", "survey");

  @ArchTest
  static final ArchRule report = only("report", "survey", "score", "insight", "audience", "store");

  @ArchTest
  static final ArchRule render = only("render", "survey", "score", "insight", "audience", "report");

  @ArchTest
  static final ArchRule publish = only("publish", "survey", "audience", "report", "render");

  @ArchTest static final ArchRule deliver = only("deliver", "survey", "store");
  @ArchTest static final ArchRule notice = only("notice", "survey", "store", "deliver");
  @ArchTest static final ArchRule demo = only("demo", "survey");

  @ArchTest
  static final ArchRule job =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "config..", ROOT + "cli..");

  @ArchTest
  static final ArchRule config =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "cli..");

  @ArchTest
  static final ArchRule survey_and_score_know_no_framework =
      classes()
          .that()
          .resideInAnyPackage(ROOT + "survey..", ROOT + "score..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", ROOT + "survey..", ROOT + "score..", "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule only_render_sees_pdfbox =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.pdfbox..", "com.openhtmltopdf..", "com.samskivert.mustache..");

  @ArchTest
  static final ArchRule only_store_sees_a_database_driver =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.postgresql..", "org.h2..", "org.mariadb..");

  @ArchTest
  static final ArchRule only_deliver_sees_jakarta_mail =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "deliver..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule only_cli_ends_the_jvm =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule steps_come_from_the_factory_that_sets_the_transaction_manager =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "job.Steps")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(StepBuilder.class);

  @ArchTest
  static final ArchRule insight_uses_the_read_ports_of_the_store =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "insight..", ROOT + "report..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "nl\\.weerklank\\.store\\.(Ledger|RunLog|ReferenceStore|ReportingStore).*");

  private static ArchRule only(String room, String... others) {
    Set<String> allowed =
        Arrays.stream(others).map(other -> ROOT + other).collect(Collectors.toSet());
    return noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in another room than " + allowed,
                (JavaClass used) -> outside(used, ROOT + room, allowed)));
  }

  private static boolean outside(JavaClass used, String room, Set<String> allowed) {
    String name = used.getPackageName();
    return name.startsWith(ROOT)
        && !inside(name, room)
        && allowed.stream().noneMatch(other -> inside(name, other));
  }

  /** In the room itself or in a room within it. */
  private static boolean inside(String name, String room) {
    return name.equals(room) || name.startsWith(room + ".");
  }
}
