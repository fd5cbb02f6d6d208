package org.fieldlore.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.SourceDocumentId;

class SourceDbTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T08:00:00.123456789Z").truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);

    @EachDatabase
    void a_run_counts_reports_and_ends_once(Db db) {
        RunId id = start(db);
        Counts counts = new Counts(10, 10, 7, 1, 2);
        boolean goOn = db.in(em -> new TrackImport(em, CLOCK).progress(id, new Counts(10, 5, 4, 0, 1)));
        assertThat(goOn).isTrue();
        db.run(em -> new TrackImport(em, CLOCK)
                .report(
                        id,
                        List.of(
                                finding(Severity.REFUSED, "EMPTY", "行".repeat(5000)),
                                finding(Severity.REFUSED, "EMPTY", "\"b\""),
                                finding(Severity.CHANGED, "DATE", "2026/1/2"))));
        db.run(em -> new TrackImport(em, CLOCK).finish(id, counts));

        RunView run = db.in(em -> new ReadImports(em).run(id));
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(counts);
        assertThat(run.finishedAt()).isEqualTo(CLOCK.instant());
        List<FindingCount> summary = db.in(em -> new ReadImports(em).summary(id));
        assertThat(summary)
                .containsExactly(
                        new FindingCount(Severity.REFUSED, "EMPTY", 2), new FindingCount(Severity.CHANGED, "DATE", 1));
        Page<Finding> refused = db.in(em -> new ReadImports(em).findings(id, Severity.REFUSED, Page.Request.first(1)));
        assertThat(refused.total()).isEqualTo(2);
        assertThat(refused.rows().get(0).facts()).isEqualTo(Map.of("field", "姓名"));
        assertThat(refused.rows().get(0).original()).hasSize(4000).endsWith("…");
        assertThatThrownBy(() -> db.run(em -> new TrackImport(em, CLOCK).progress(id, counts)))
                .isInstanceOf(RunIsOver.class);
    }

    @EachDatabase
    void a_run_that_is_asked_to_stop_ends_as_cancelled(Db db) {
        RunId id = start(db);
        db.run(em -> new TrackImport(em, CLOCK).cancel(id));
        boolean goOn = db.in(em -> new TrackImport(em, CLOCK).progress(id, Counts.NONE));
        assertThat(goOn).isFalse();
        db.run(em -> new TrackImport(em, CLOCK).finish(id, Counts.NONE));
        db.run(em -> new TrackImport(em, CLOCK).cancel(id));
        List<RunView> latest = db.in(em -> new ReadImports(em).latest(5));
        assertThat(latest).extracting(RunView::state).containsExactly(RunState.CANCELLED);
    }

    @EachDatabase
    void runs_that_a_server_left_behind_are_failed(Db db) {
        RunId id = start(db);
        int failed = db.in(em -> new TrackImport(em, CLOCK).failInterrupted("x".repeat(300), Set.of()));
        assertThat(failed).isEqualTo(1);
        RunView run = db.in(em -> new ReadImports(em).run(id));
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).hasSize(255);
        assertThatThrownBy(() -> db.run(em -> new ReadImports(em).run(new RunId(id.value() + 1))))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void the_same_bytes_are_one_document_under_any_name(Db db) {
        Checksum checksum = Checksum.of("条款".getBytes(StandardCharsets.UTF_8));
        SourceDocumentId id = keep(db, new Delivery(checksum, "条款.pdf", "application/pdf", "zh", 6, "旧"));
        SourceDocumentId again = keep(db, new Delivery(checksum, "copy.pdf", "application/pdf", "zh", 6, "条款全文"));
        SourceDocumentId other =
                keep(db, new Delivery(Checksum.of(new byte[] {1}), "条款.pdf", "application/pdf", "zh", 1, ""));

        assertThat(again).isEqualTo(id).isNotEqualTo(other);
        SourceDocument document = db.in(em -> new KeepDocument(em, CLOCK).byId(id));
        assertThat(document.name()).isEqualTo("条款.pdf");
        assertThat(document.text()).isEqualTo("条款全文");
        Map<Checksum, SourceDocumentId> known =
                db.in(em -> new KeepDocument(em, CLOCK).known(Set.of(checksum, Checksum.of(new byte[] {2}))));
        assertThat(known).isEqualTo(Map.of(checksum, id));
    }

    private static SourceDocumentId keep(Db db, Delivery delivery) {
        return db.in(em -> new KeepDocument(em, CLOCK).keep(delivery));
    }

    private static Finding finding(Severity severity, String code, String original) {
        return new Finding("客户.csv", "12", severity, code, Map.of("field", "姓名"), original);
    }

    private static RunId start(Db db) {
        AgentId by = db.in(em -> {
            Branch branch = new Branch("west", "城西支公司", "West branch");
            em.persist(branch);
            em.flush();
            Agent agent = new Agent(
                    "admin", "管理员", "Admin", branch.id(), Set.of(Role.ADMINISTRATOR), "zh-CN", CLOCK.instant());
            em.persist(agent);
            em.flush();
            return agent.id();
        });
        return db.in(em -> new TrackImport(em, CLOCK).start(ImportKind.CUSTOMERS, "客户.csv", by));
    }
}
