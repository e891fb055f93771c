package suasion.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whom clusters may know; that nobody knows them or Spark is Maven's doing, who compiles the other modules without. */
@AnalyzeClasses(packages = "suasion.cluster", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    @ArchTest
    static final ArchRule clustersRunJobsAndKnowNothingElse = noClasses()
            .that()
            .resideInAPackage("suasion.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "suasion.sim..", "suasion.solve..", "suasion.lp..", "suasion.audit..", "suasion.report..")
            .because("jobs go out and rows come back; what a job does is its own business");
}
