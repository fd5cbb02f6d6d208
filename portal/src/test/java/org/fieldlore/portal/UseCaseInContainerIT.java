package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.portal.boot.Chores;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only the real container can prove: that the stereotype makes transactions, on the data source that settings name, and
 * that work in the background has threads enough.
 */
@ExtendWith(ArquillianExtension.class)
class UseCaseInContainerIT {
    @Inject
    private EnrolAgent enrol;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private TwoSteps twoSteps;

    @Inject
    private Chores chores;

    @Resource
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive portalWithoutScreens() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "container-test.war");
        for (MigrationInfo step : Flyway.configure()
                .dataSource("jdbc:h2:mem:", "sa", "sa")
                .load()
                .info()
                .all()) war.addAsResource("db/migration/" + step.getScript());
        return war.addPackages(false, UseCase.class.getPackage(), People.class.getPackage())
                .addClasses(Migrate.class, TwoSteps.class, Chores.class)
                .addAsResource("META-INF/persistence.xml")
                .addAsResource(
                        new StringAsset("fieldlore.db.driver=org.h2.jdbcx.JdbcDataSource\n"
                                + "fieldlore.db.url=jdbc:h2:mem:container;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE\n"
                                + "fieldlore.db.user=sa\nfieldlore.db.password=sa\n"),
                        "META-INF/microprofile-config.properties")
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml")
                .addAsLibraries(library(Flyway.class), library(Assertions.class));
    }

    private static File library(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_refusal_in_a_use_case_leaves_nothing_behind() {
        long before = outbox.lag().entries();

        assertThatThrownBy(() -> twoSteps.writeThenRefuse()).isInstanceOf(NotFound.class);

        assertThat(outbox.lag().entries()).isEqualTo(before);
    }

    @Test
    void what_a_use_case_stores_is_there_for_the_next_one() {
        Instant joined = Instant.parse("2026-03-29T01:30:00.123456Z");
        var branch = enrol.branch(new Branch("north", "城北支公司", "North branch"));
        AgentId id = enrol.agent(
                new Agent("zhouyan", "周砚", "Zhou Yan", branch, Set.of(Role.AGENT), "zh-CN", joined), "secret");

        assertThat(people.byId(id).name("zh")).isEqualTo("周砚");
        assertThat(people.byLogin("zhouyan")).isPresent();
    }

    @Test
    void a_long_chore_holds_up_no_other() throws Exception {
        CountDownLatch others = new CountDownLatch(5);
        CountDownLatch done = new CountDownLatch(1);
        List<ScheduledFuture<?>> all = new ArrayList<>();
        all.add(chores.again("long", () -> waiting(others, done), 0, 1, TimeUnit.HOURS));
        for (int i = 0; i < 5; i++) all.add(chores.again("short", others::countDown, 0, 1, TimeUnit.HOURS));

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        all.forEach(chore -> chore.cancel(false));
    }

    @Test
    void a_chore_that_fails_comes_again() throws Exception {
        CountDownLatch failures = new CountDownLatch(3);
        ScheduledFuture<?> chore = chores.again(
                "failing",
                () -> {
                    failures.countDown();
                    throw new IllegalStateException("always");
                },
                0,
                1,
                TimeUnit.MILLISECONDS);

        assertThat(failures.await(20, TimeUnit.SECONDS)).isTrue();
        chore.cancel(false);
    }

    @Test
    void a_rebuild_can_run_beside_imports_of_each_kind() throws Exception {
        CountDownLatch met = new CountDownLatch(4);
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++)
            executor.execute(() -> {
                met.countDown();
                waiting(met, done);
            });

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void waiting(CountDownLatch others, CountDownLatch done) {
        try {
            if (others.await(15, TimeUnit.SECONDS)) done.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings the schema up before the tests. */
    @jakarta.ejb.Singleton
    @jakarta.ejb.Startup
    @jakarta.ejb.TransactionManagement(jakarta.ejb.TransactionManagementType.BEAN)
    public static class Migrate {
        @jakarta.annotation.Resource(lookup = org.fieldlore.shared.Database.JNDI)
        private javax.sql.DataSource source;

        @jakarta.annotation.PostConstruct
        void migrate() {
            Flyway.configure().dataSource(source).load().migrate();
        }
    }

    /** Writes first and refuses then. */
    @UseCase
    public static class TwoSteps {
        private final Outbox outbox;
        private final EntityManager em;

        @Inject
        public TwoSteps(EntityManager em, Outbox outbox) {
            this.em = em;
            this.outbox = outbox;
        }

        /** Always throws. */
        public void writeThenRefuse() {
            outbox.record("nothing", 1);
            em.flush();
            throw new NotFound("anything", 1);
        }
    }
}
