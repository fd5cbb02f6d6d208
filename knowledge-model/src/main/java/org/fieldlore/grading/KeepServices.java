package org.fieldlore.grading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps the catalogue of services and who gets them; for managers and administrators. */
@UseCase
public class KeepServices {
    private static final int NAME = 80;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeepServices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A service and who gets it. */
    public record Entitled(Service service, Map<Quadrant, Entitlement> by) {}

    /** Returns the whole catalogue in its order, services no longer given included. */
    public List<Entitled> all() {
        List<Entitled> all = new ArrayList<>();
        for (Row row : Sql.of("select s.id, s.name_zh, s.name_en, s.active, e.quadrant, e.entitlement from service s"
                        + " join service_entitlement e on e.service_id = s.id order by s.position, s.id")
                .rows(em)) {
            Service service = new Service(row.number(0), row.text(1), row.text(2), row.flag(3));
            if (all.isEmpty() || !all.get(all.size() - 1).service().equals(service))
                all.add(new Entitled(service, new EnumMap<>(Quadrant.class)));
            all.get(all.size() - 1).by().put(row.code(4, Quadrant.class), row.code(5, Entitlement.class));
        }
        return all;
    }

    /** Sets who gets a service; returns what stood there. Refuses {@link NotAllowed} and {@link NotFound}. */
    public Entitlement entitle(long service, Quadrant quadrant, Entitlement entitlement, Viewer by) {
        admit(by);
        Sql which = Sql.of("where service_id = ? and quadrant = ?", service, quadrant);
        List<Row> before =
                Sql.of("select entitlement from service_entitlement").add(which).rows(em);
        if (before.isEmpty()) throw new NotFound("service", service);
        Sql.of(
                        "update service_entitlement set entitlement = ?, changed_by = ?, changed_at = ?",
                        entitlement,
                        by.agent().value(),
                        clock.instant())
                .add(which)
                .execute(em);
        return before.get(0).code(0, Entitlement.class);
    }

    /**
     * Adds a service at the end, case by case for everybody. Refuses {@link NotAllowed} and {@link Required}.
     *
     * @param zh and en: at most 80 characters each, never empty
     */
    public void add(String zh, String en, Viewer by) {
        admit(by);
        long last = Sql.of("select coalesce(max(position), 0) from service").number(em);
        Sql.of(
                        "insert into service (position, name_zh, name_en, active) values (?, ?, ?, true)",
                        last + 1,
                        Required.text("nameZh", zh, NAME),
                        Required.text("nameEn", en, NAME))
                .execute(em);
        for (Quadrant quadrant : Quadrant.values())
            Sql.of(
                            "insert into service_entitlement (service_id, quadrant, entitlement) select s.id, ?, ?",
                            quadrant,
                            Entitlement.CASE_BY_CASE)
                    .add("from service s where s.position = ?", last + 1)
                    .execute(em);
    }

    /** Gives a service no more, or again; what was experienced with it is kept. Refuses {@link NotAllowed} and {@link NotFound}. */
    public void use(long service, boolean active, Viewer by) {
        admit(by);
        if (Sql.of("update service set active = ? where id = ?", active, service)
                        .execute(em)
                == 0) throw new NotFound("service", service);
    }

    private static void admit(Viewer by) {
        if (!by.is(Role.MANAGER) && !by.is(Role.ADMINISTRATOR)) throw new NotAllowed("services");
    }
}
