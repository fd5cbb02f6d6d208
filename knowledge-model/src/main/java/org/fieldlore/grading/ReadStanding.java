package org.fieldlore.grading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads where a customer stands between ability and willingness, and which services that asks for. */
@UseCase
public class ReadStanding {
    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;

    @Inject
    public ReadStanding(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Returns the standing of a customer whom the viewer sees as given, in one statement. Levels are the same for everybody who sees them;
     * amounts behind them are told only to who may see them.
     */
    public Standing of(CustomerView view) {
        List<Row> rows = Sql.of(
                        "select c.income, case when c.premium_currency = ? and c.policies_in_force > 0"
                                + " then c.premium_in_force end as premium, m.income as book_income, m.premium as book_premium,"
                                + " s.id, s.name_zh, s.name_en, e.quadrant, e.entitlement, g.last_at from customer c"
                                + " left join grading_mark m on m.kind = c.kind left join service s on s.active = true"
                                + " left join service_entitlement e on e.service_id = s.id left join"
                                + " (select x.service_id, max(i.happened_at) as last_at from service_experience x"
                                + " join interaction i on i.id = x.interaction_id where x.customer_id = ?"
                                + " group by x.service_id) g on g.service_id = s.id where c.id = ? order by s.position, s.id",
                        settings.currency(),
                        view.id().value(),
                        view.id().value())
                .rows(em);
        Row first = rows.get(0);
        Weigh.Means means =
                new Weigh.Means(first.moneyOrNull(0), first.moneyOrNull(1), first.moneyOrNull(2), first.moneyOrNull(3));
        Standing bare =
                new Standing(Weigh.ability(view, means), Weigh.willingness(view, LocalDate.now(clock)), List.of());
        return new Standing(bare.ability(), bare.willingness(), given(rows, bare.quadrant()));
    }

    private static List<Standing.Given> given(List<Row> rows, Quadrant quadrant) {
        List<Standing.Given> given = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Quadrant of = row.codeOrNull(7, Quadrant.class);
            if (of == quadrant)
                given.add(new Standing.Given(
                        new Service(row.number(4), row.text(5), row.text(6), true),
                        row.code(8, Entitlement.class),
                        row.instantOrNull(9)));
        }
        given.sort(Comparator.comparing(Standing.Given::entitlement));
        return List.copyOf(given);
    }
}
