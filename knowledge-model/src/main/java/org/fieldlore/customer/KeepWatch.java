package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Keeps and reads the list of people whom underwriters watch; for them alone, everybody else is refused. */
@UseCase
public class KeepWatch {
    private final EntityManager em;
    private final Clock clock;
    private final HouseSecret secret;

    @Inject
    public KeepWatch(EntityManager em, Clock clock, HouseSecret secret) {
        this.em = em;
        this.clock = clock;
        this.secret = secret;
    }

    /**
     * Puts a person on the list from today on, and returns the entry's id.
     *
     * @param number the ID number, as on the document; it is not stored
     * @param until the last day, or null without one
     */
    public long add(String number, WatchReason reason, @Nullable LocalDate until, Viewer viewer) {
        admit(viewer);
        String key = Keys.number(Required.text("idNumber", number, 40));
        Watch entry = new Watch(
                hash(key), customer(key), reason, LocalDate.now(clock), until, viewer.agent(), clock.instant());
        em.persist(entry);
        em.flush();
        return entry.id();
    }

    /** Ends an entry today; refuses an unknown one with {@link NotFound}. */
    public void end(long id, Viewer viewer) {
        admit(viewer);
        Watch entry = em.find(Watch.class, id);
        if (entry == null) throw new NotFound("watch", id);
        entry.ends(LocalDate.now(clock));
    }

    /**
     * Returns a page of the list, the newest entries first.
     *
     * @param number only entries of this ID number; blank for all
     */
    public Page<WatchRow> page(@Nullable String number, Viewer viewer, Page.Request page) {
        admit(viewer);
        Sql which = Sql.of("from " + Watch.TABLE + " w join agent a on a.id = w.kept_by"
                + " left join customer c on c.id = w.customer_id where 1 = 1");
        if (number != null && !number.isBlank()) which.add("and w.person = ?", hash(Keys.number(number)));
        long total = Sql.of("select count(*)").add(which).number(em);
        List<WatchRow> rows = Sql.of(
                        "select w.id, c.external_id, w.reason, w.since_on, w.until_on, a.name_zh, a.name_en")
                .add(which)
                .add("order by w.id desc limit ? offset ?", page.size(), page.from())
                .rows(em)
                .stream()
                .map(KeepWatch::row)
                .toList();
        return new Page<>(rows, total, page.from());
    }

    /**
     * Narrows a statement to customers whose leaving counts as churn: not those who are watched on that day, as the house does
     * not want to keep them. {@code column} holds their ids. Only counts may be narrowed by it, never a list.
     */
    public static Sql counting(String column, LocalDate day) {
        return Sql.of(
                column + " not in (select w.customer_id from " + Watch.TABLE + " w where w.customer_id is not null"
                        + " and w.since_on <= ? and (w.until_on is null or w.until_on >= ?))",
                day,
                day);
    }

    private @Nullable CustomerId customer(String key) {
        return Sql.of("select id from customer where id_number = ? order by id limit 1", key).rows(em).stream()
                .map(row -> new CustomerId(row.number(0)))
                .findFirst()
                .orElse(null);
    }

    private String hash(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("watch:" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every Java", e);
        }
    }

    private static WatchRow row(Row row) {
        return new WatchRow(
                row.number(0),
                row.textOrNull(1),
                row.code(2, WatchReason.class),
                row.date(3),
                row.dateOrNull(4),
                row.text(5),
                row.text(6));
    }

    private static void admit(Viewer viewer) {
        if (!viewer.is(Role.UNDERWRITER)) throw new NotAllowed("watch");
    }
}
