package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.customer.Line;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Reads the versions of the formula by which cards are ranked. The shipped one is version 0. In force is the newest that has begun:
 * what is newer takes the place of everything older, also of what was planned.
 */
@UseCase
public class ReadFormulas {
    private static final Logger LOG = Logger.getLogger(ReadFormulas.class.getName());

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadFormulas(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A version and who made it. */
    public record Version(
            Formula formula, LocalDate startsOn, Instant madeAt, String note, String nameZh, String nameEn) {
        public int number() {
            return formula.version();
        }

        /** Who made it, in the language. */
        public String by(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }

    /** All that can be given a weight: kinds of know-how, lines, and steps, in this order. */
    public static List<Topic> topics() {
        return Stream.of(
                        Arrays.stream(Kind.values()).map(kind -> Topic.of(Lane.KNOW_HOW, kind)),
                        Arrays.stream(Line.values()).map(line -> Topic.of(Lane.PRODUCT, line)),
                        Arrays.stream(Step.values())
                                .filter(step -> step != Step.WAIT)
                                .map(step -> Topic.of(Lane.STEP, step)))
                .flatMap(topics -> topics)
                .toList();
    }

    /** Returns all versions that were made, newest first; empty while the shipped formula is the only one. */
    public List<Version> versions() {
        return Sql.of("select v.version, v.formula, v.starts_on, v.made_at, v.note, a.name_zh, a.name_en"
                        + " from ranking_version v join agent a on a.id = v.made_by order by v.version desc")
                .rows(em)
                .stream()
                .map(row ->
                        new Version(formula(row), row.date(2), row.instant(3), row.text(4), row.text(5), row.text(6)))
                .toList();
    }

    /** Returns the version that was made last, begun or not. */
    public int newest() {
        return (int) Sql.of("select coalesce(max(v.version), 0) from ranking_version v")
                .number(em);
    }

    /** Returns the version in force. */
    public int inForce() {
        return (int) Sql.of("select coalesce(max(v.version), 0) from ranking_version v where v.starts_on <= ?", today())
                .number(em);
    }

    /**
     * Returns a version; one that the product no longer understands ranks as the shipped one.
     *
     * @throws NotFound when there is no such version
     */
    public Formula formula(int version) {
        if (version == 0) return Formula.SHIPPED;
        return Sql.of("select v.version, v.formula from ranking_version v where v.version = ?", version)
                .rows(em)
                .stream()
                .map(ReadFormulas::formula)
                .findFirst()
                .orElseThrow(() -> new NotFound("version", version));
    }

    private static Formula formula(Row row) {
        int version = (int) row.number(0);
        try {
            return Formula.of(version, row.text(1));
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "version " + version + " of the ranking cannot be used; the shipped one is");
            return new Formula(version, Formula.SHIPPED.on(), Formula.SHIPPED.weights());
        }
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
