package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads flags and the tasks from them; who flagged is told to the item's owner and to reviewers alone. */
@UseCase
public class ReadFlags {
    private static final String TITLED =
            " join knowledge_item i on i.id = t.item_id join knowledge_version v on v.item_id = i.id"
                    + " and v.version_number = coalesce(i.live_version, i.pending_version, i.last_version)";
    private final EntityManager em;

    @Inject
    public ReadFlags(EntityManager em) {
        this.em = em;
    }

    /** Returns the open tasks of an owner, what is due first on top. */
    public Page<TaskRow> tasksOf(AgentId owner, Page.Request request) {
        return tasks(Sql.of("and i.owner_id = ?", owner.value()), owner, false, request);
    }

    /** Returns all open tasks, the escalated ones first; refuses {@link NotAllowed} to others than reviewers. */
    public Page<TaskRow> all(Viewer reviewer, Page.Request request) {
        if (!reviewer.is(Role.REVIEWER)) throw new NotAllowed("review");
        return tasks(Sql.of("and 1 = 1"), reviewer.agent(), true, request);
    }

    private Page<TaskRow> tasks(Sql of, AgentId me, boolean reviewer, Page.Request request) {
        List<Row> rows = Sql.of(
                        "select t.id, i.id, v.title, i.lang, t.state, t.due_at, o.name_zh, o.name_en, i.owner_id,"
                                + " count(*) over () from item_task t" + TITLED
                                + " join agent o on o.id = i.owner_id where t.open_item is not null")
                .add(of)
                .add(
                        "order by case t.state when 'ESCALATED' then 0 else 1 end, t.due_at, t.id limit ? offset ?",
                        request.size(),
                        request.from())
                .rows(em);
        Map<Long, List<TaskRow.Flag>> flags = flags(rows);
        return new Page<>(
                rows.stream()
                        .map(row -> new TaskRow(
                                row.number(0),
                                new KnowledgeId(row.number(1)),
                                row.text(2),
                                row.text(3),
                                row.code(4, TaskState.class),
                                row.instant(5),
                                row.text(6),
                                row.text(7),
                                row.number(8) == me.value()
                                        || reviewer && row.code(4, TaskState.class) == TaskState.ESCALATED,
                                flags.getOrDefault(row.number(0), List.of())))
                        .toList(),
                rows.isEmpty() ? request.from() : rows.get(0).number(9),
                request.from());
    }

    private Map<Long, List<TaskRow.Flag>> flags(List<Row> tasks) {
        Map<Long, List<TaskRow.Flag>> flags = new HashMap<>();
        if (tasks.isEmpty()) return flags;
        for (Row row : Sql.of(
                        "select f.task_id, f.kind, f.code, f.words, a.name_zh, a.name_en, f.flagged_at from item_flag f"
                                + " join agent a on a.id = f.agent_id where f.withdrawn_at is null and f.task_id in")
                .list(tasks.stream().map(task -> task.number(0)).toList())
                .add("order by f.flagged_at, f.id")
                .rows(em))
            flags.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new TaskRow.Flag(
                            row.code(1, FlagKind.class),
                            row.codeOrNull(2, UnhelpfulCode.class),
                            row.textOrNull(3),
                            row.text(4),
                            row.text(5),
                            row.instant(6)));
        return flags;
    }

    /** Returns what became of somebody's flags since they last took note, at most {@code max}, the newest first. */
    public List<FlagRow> settled(AgentId flagger, int max) {
        return Sql.of("select f.id, i.id, v.title, i.lang, f.kind, t.state, t.reason from item_flag f"
                        + " join item_task t on t.id = f.task_id" + TITLED)
                .add(
                        "where f.agent_id = ? and f.withdrawn_at is null and f.noted_at is null and t.state in ('FIXED', 'DECLINED')",
                        flagger.value())
                .add("order by t.closed_at desc, f.id desc limit ?", max)
                .rows(em)
                .stream()
                .map(row -> new FlagRow(
                        row.number(0),
                        new KnowledgeId(row.number(1)),
                        row.text(2),
                        row.text(3),
                        row.code(4, FlagKind.class),
                        row.code(5, TaskState.class),
                        row.textOrNull(6)))
                .toList();
    }

    /** Returns what somebody says of an item as it stands, or null. */
    public @Nullable FlagKind standing(KnowledgeId item, AgentId flagger) {
        return Sql.of(
                        "select f.kind from item_flag f left join item_task t on t.id = f.task_id where f.item_id = ?"
                                + " and f.agent_id = ? and f.withdrawn_at is null and (t.id is null or t.open_item is not null)"
                                + " order by f.id desc",
                        item.value(),
                        flagger.value())
                .rows(em)
                .stream()
                .map(row -> row.code(0, FlagKind.class))
                .findFirst()
                .orElse(null);
    }

    /** Returns how many colleagues say that an item helped. */
    public long helped(KnowledgeId item) {
        return Sql.of(
                        "select count(distinct agent_id) from item_flag where item_id = ? and kind = ? and withdrawn_at is null",
                        item.value(),
                        FlagKind.HELPFUL)
                .number(em);
    }
}
