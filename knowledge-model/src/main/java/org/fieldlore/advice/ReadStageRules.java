package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableReader;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Shipped;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of the table of next steps. The shipped table is version 0. In force is the newest version that has begun: what
 * is newer takes the place of everything older, also of what was planned.
 */
@UseCase
public class ReadStageRules {
    private static final Table SHIPPED = readShipped();

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadStageRules(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * A version and who made it.
     *
     * @param gaps why cases without an answer are left; null when there are none
     */
    public record Version(
            int number,
            LocalDate startsOn,
            Instant madeAt,
            String note,
            @Nullable String gaps,
            String nameZh,
            String nameEn) {
        /** Who made it, in the language. */
        public String by(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }

    /** The table that the product ships with; a fault in it is a bug. */
    public static Table shipped() {
        return SHIPPED;
    }

    private static Table readShipped() {
        try (InputStream file = Shipped.open(ReadStageRules.class, "next-step.dmn")) {
            return TableReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all versions that were made, newest first; empty while the shipped table is the only one. */
    public List<Version> versions() {
        return Sql.of("select v.version, v.starts_on, v.made_at, v.note, v.gaps, a.name_zh, a.name_en"
                        + " from stage_rules v join agent a on a.id = v.made_by order by v.version desc")
                .rows(em)
                .stream()
                .map(row -> new Version(
                        (int) row.number(0),
                        row.date(1),
                        row.instant(2),
                        row.text(3),
                        row.textOrNull(4),
                        row.text(5),
                        row.text(6)))
                .toList();
    }

    /** Returns the version that was made last, begun or not. */
    public int newest() {
        return (int)
                Sql.of("select coalesce(max(v.version), 0) from stage_rules v").number(em);
    }

    /** Returns the version in force. */
    public int inForce() {
        return (int) Sql.of("select coalesce(max(v.version), 0) from stage_rules v where v.starts_on <= ?", today())
                .number(em);
    }

    /**
     * Returns the rules of a version in the columns of today.
     *
     * @throws NotFound when there is no such version
     * @throws org.fieldlore.rule.TableNotAllowed when it asks or answers what the product no longer knows
     */
    public Table table(int version) {
        if (version == 0) return SHIPPED;
        return Sql.of("select v.dmn from stage_rules v where v.version = ?", version).rows(em).stream()
                .map(row -> TableReader.read(row.text(0)).in(SHIPPED))
                .findFirst()
                .orElseThrow(() -> new NotFound("version", version));
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
