package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Finds customers by a token, by conditions, or both. */
@UseCase
public class FindCustomers {
    private static final String COLUMNS =
            "select c.id, c.external_id, c.name, c.kind, c.stage, c.gender, c.birth_date, c.city, c.occupation, c.phone,"
                    + " c.premium_in_force, c.policies_in_force, c.next_renewal, c.last_contact, c.satisfaction,"
                    + " a.id as account_agent, a.name_zh, a.name_en, c.premium_currency, c.address";

    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;

    @Inject
    public FindCustomers(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Returns one page of the customers whom the viewer may see, masked for the viewer, the surest hits of a token first; empty
     * when none matches. Takes two statements, and at most four more to look a token up. Refuses viewers without a right to
     * customers with {@code NotAllowed}.
     */
    public Page<CustomerRow> page(CustomerQuery query, Viewer viewer, Page.Request request) {
        return page(query, Clearance.visible(viewer), viewer, request);
    }

    /** Returns one page of the viewer's own customers. */
    public Page<CustomerRow> mine(CustomerQuery query, Viewer viewer, Page.Request request) {
        Sql own = Clearance.visible(viewer)
                .add("and c.agent_id = ?", viewer.agent().value());
        return page(query, own, viewer, request);
    }

    /** Returns the ids of those of {@link #page}, at most so many, in the order of their ids. */
    public List<CustomerId> ids(CustomerQuery query, Viewer viewer, int most) {
        Sql visible = Clearance.visible(viewer);
        Sql matching = matching(query, visible, viewer);
        if (query.text() != null)
            matching.add("and")
                    .add(new TextSearch(em, viewer, visible).find(query.text()).where());
        return Sql.of("select c.id").add(matching).add("order by c.id limit ?", most).rows(em).stream()
                .map(row -> new CustomerId(row.number(0)))
                .toList();
    }

    /** Returns the customer with the id of another system; nothing for an unknown one and one the viewer may not see. */
    public Optional<CustomerId> byExternalId(String externalId, Viewer viewer) {
        return Sql.of(
                        "select c.id from customer c left join agent a on a.id = c.agent_id where c.external_id = ?",
                        externalId)
                .add("and")
                .add(Clearance.visible(viewer))
                .rows(em)
                .stream()
                .map(row -> new CustomerId(row.number(0)))
                .findFirst();
    }

    /**
     * Returns the customer whom other systems know by this id, whoever may see them: who reads on checks that. An absorbed one leads
     * to whoever stands for it; nothing for an unknown id.
     */
    public Optional<CustomerId> knownAs(String externalId) {
        return Optional.ofNullable(new Lookup(em).customers(List.of(externalId)).get(externalId))
                .map(CustomerId::new);
    }

    /**
     * Returns the names of customers that stand in a text, in the spelling of {@link Keys#name}, whoever may see those
     * customers; for what must keep such names out. One of several words is also found with its last word first or its first
     * word last.
     */
    public Set<String> namesIn(String text) {
        Set<String> names = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        for (String part : NameWindows.of(Keys.name(text))) {
            parts.add(part);
            NameWindows.turn(part, parts);
        }
        for (List<String> some : Chunks.of(parts))
            for (Row row : Sql.of("select distinct name_key from customer where name_key in")
                    .list(some)
                    .rows(em)) names.add(row.text(0));
        return names;
    }

    /** Returns what the customer is called, whoever asks; for what must keep the name out. Nothing for an unknown one. */
    public Optional<String> nameOf(CustomerId customer) {
        return Sql.of("select name from customer where id = ?", customer.value()).rows(em).stream()
                .map(row -> row.text(0))
                .findFirst();
    }

    private Page<CustomerRow> page(CustomerQuery query, Sql visible, Viewer viewer, Page.Request request) {
        LocalDate today = LocalDate.now(clock);
        Sql matching = matching(query, visible, viewer);
        Sql rank = Sql.of("null");
        Sql order = order(query.sort(), viewer);
        if (query.text() != null) {
            TextSearch.Found found = new TextSearch(em, viewer, visible).find(query.text());
            matching.add("and").add(found.where());
            rank = found.rank();
            order = Sql.of("found_by,").add(order);
        }
        long total = Sql.of("select count(*)").add(matching).number(em);
        List<CustomerRow> rows = Sql.of(COLUMNS)
                .add(",")
                .add(rank)
                .add("as found_by")
                .add(matching)
                .add("order by")
                .add(order)
                .add(", c.id limit ? offset ?", request.size(), request.from())
                .rows(em)
                .stream()
                .map(row -> read(row, viewer, today))
                .toList();
        return new Page<>(rows, total, request.from());
    }

    private Sql matching(CustomerQuery query, Sql visible, Viewer viewer) {
        return Clearance.from(viewer)
                .add("where")
                .add(visible)
                .add("and")
                .add(ConditionSql.where(query.where(), viewer, LocalDate.now(clock), settings.currency()));
    }

    // Ends with the id, so that equal keys keep their place from page to page.
    private Sql order(Sort sort, Viewer viewer) {
        return switch (sort) {
            case NAME -> Sql.of(Mask.hides(Fact.NAME, Clearance.most(viewer)) ? "c.external_id" : "c.name_key");
            case RENEWAL -> Sql.of("case when c.next_renewal is null then 1 else 0 end, c.next_renewal");
            case PREMIUM ->
                Sql.of(
                        "case when c.policies_in_force = 0 then 2 when c.premium_currency = ? then 0 else 1 end,"
                                + " c.premium_currency, c.premium_in_force desc",
                        settings.currency());
            case LAST_CONTACT -> Sql.of("case when c.last_contact is null then 0 else 1 end, c.last_contact");
        };
    }

    private static CustomerRow read(Row row, Viewer viewer, LocalDate today) {
        @Nullable Long agent = row.numberOrNull(15);
        Clearance clearance = Clearance.of(viewer, agent);
        @Nullable LocalDate renewal = row.dateOrNull(12);
        int policies = (int) row.number(11);
        return new CustomerRow(
                new CustomerId(row.number(0)),
                row.text(1),
                String.valueOf(Mask.fact(Fact.NAME, row.text(2), clearance)),
                row.code(3, CustomerKind.class),
                row.codeOrNull(4, Stage.class),
                row.codeOrNull(5, Gender.class),
                Ages.at((LocalDate) Mask.fact(Fact.BIRTH_DATE, row.dateOrNull(6), clearance), today),
                row.textOrNull(7),
                (String) Mask.fact(Fact.ADDRESS, row.textOrNull(19), clearance),
                row.textOrNull(8),
                (String) Mask.fact(Fact.PHONE, row.textOrNull(9), clearance),
                row.money(10),
                policies == 0 ? null : row.text(18),
                policies,
                renewal,
                renewal == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(today, renewal)),
                row.instantOrNull(13),
                row.wholeOrNull(14),
                agent == null ? null : new AgentId(agent),
                row.textOrNull(16),
                row.textOrNull(17),
                row.empty(20) ? null : FoundBy.values()[(int) row.number(20)],
                clearance);
    }
}
