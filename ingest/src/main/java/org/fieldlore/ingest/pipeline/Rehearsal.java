package org.fieldlore.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.Kept;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.Placed;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.RecordFacts;
import org.fieldlore.customer.TriedOut;
import org.jspecify.annotations.Nullable;

/**
 * Keeps batches as an import does, each in a transaction that is taken back. Whom earlier batches brought is remembered and stands
 * in for a moment where a later one refers to them, so that the report is the one that the import would give.
 */
final class Rehearsal {
    private static final String PLACE = "";
    private static final String NOBODY = "stand-in";

    private final KeepArchive archive;
    // Digests of 64 bits: of 4 million ids two are the same in one of a million rehearsals.
    private final Set<Long> customers = new HashSet<>();
    private final Map<Long, Terms> policies = new HashMap<>();
    private final Map<Terms, Terms> alike = new HashMap<>();

    /**
     * What claims on a policy are judged by, as far as rows of it said so.
     *
     * @param filled what no source stated, see {@link PolicyFacts}
     */
    private record Terms(@Nullable Line line, @Nullable String currency, Set<String> filled) {
        static Terms of(PolicyFacts facts) {
            Set<String> filled = new HashSet<>(facts.filled());
            filled.retainAll(Set.of("line", "currency"));
            return new Terms(facts.line(), facts.currency(), filled);
        }

        /** With what a later row says, as far as it says anything. */
        Terms then(Terms later) {
            if (later.line == null && later.currency == null) return this;
            if (later.line != null && later.currency != null) return later;
            return new Terms(
                    later.line == null ? line : later.line,
                    later.currency == null ? currency : later.currency,
                    later.filled);
        }
    }

    Rehearsal(KeepArchive archive) {
        this.archive = archive;
    }

    Kept keep(ArchiveBatch batch) {
        Kept kept = tried(withStandIns(batch));
        Set<String> refused = new HashSet<>();
        for (Kept.Finding finding : kept.refusals()) refused.add(finding.place() + "\n" + finding.externalId());
        kept(batch.customers(), CustomerFacts::externalId, refused)
                .forEach(facts -> customers.add(digest(facts.externalId())));
        kept(batch.policies(), PolicyFacts::externalId, refused).forEach(this::remember);
        return new Kept(
                kept.customers(),
                kept.policies(),
                kept.claims(),
                kept.interactions(),
                kept.households(),
                kept.records(),
                kept.findings().stream()
                        .filter(finding -> !finding.place().equals(PLACE))
                        .toList());
    }

    private Kept tried(ArchiveBatch batch) {
        try {
            archive.tryOut(batch);
        } catch (TriedOut end) {
            return end.kept();
        }
        throw new IllegalStateException("what is tried out must end by being taken back");
    }

    private static <T> Stream<T> kept(List<Placed<T>> rows, Function<T, String> key, Set<String> refused) {
        return rows.stream()
                .filter(row -> !refused.contains(row.place() + "\n" + key.apply(row.facts())))
                .map(Placed::facts);
    }

    private void remember(PolicyFacts facts) {
        policies.merge(digest(facts.externalId()), one(Terms.of(facts)), (earlier, later) -> one(earlier.then(later)));
    }

    /** One object for all that are alike, since there may be millions. */
    private Terms one(Terms terms) {
        return alike.computeIfAbsent(terms, same -> same);
    }

    private ArchiveBatch withStandIns(ArchiveBatch batch) {
        List<Placed<PolicyFacts>> standingPolicies = new ArrayList<>();
        for (String id : referred(
                policies.keySet(),
                batch.claims().stream().map(row -> row.facts().policy()),
                batch.records().stream().map(row -> row.facts().policy())))
            standingPolicies.add(new Placed<>(PLACE, policy(id)));
        List<Placed<CustomerFacts>> standing = new ArrayList<>();
        for (String id : referred(
                customers,
                batch.policies().stream().map(row -> row.facts().customer()),
                Stream.concat(
                        batch.interactions().stream().map(Placed::facts).map(InteractionFacts::customer),
                        batch.records().stream().map(Placed::facts).map(RecordFacts::customer))))
            standing.add(new Placed<>(PLACE, customer(id)));
        if (!standingPolicies.isEmpty()) standing.add(new Placed<>(PLACE, customer(NOBODY)));
        return new ArchiveBatch(
                batch.run(),
                both(standing, batch.customers()),
                both(standingPolicies, batch.policies()),
                batch.claims(),
                batch.interactions(),
                batch.households(),
                batch.records());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Set<String> referred(
            Set<Long> remembered, Stream<@Nullable String> some, Stream<@Nullable String> others) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(some, others).forEach(id -> {
            if (id != null && remembered.contains(digest(id))) ids.add(id);
        });
        return ids;
    }

    /** FNV-1a. */
    private static long digest(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    private static CustomerFacts customer(String id) {
        return CustomerFacts.bare(id, CustomerKind.INDIVIDUAL, NOBODY, null);
    }

    private PolicyFacts policy(String id) {
        Terms terms = Objects.requireNonNull(policies.get(digest(id)));
        return new PolicyFacts(
                id,
                NOBODY,
                terms.line(),
                null,
                null,
                null,
                null,
                null,
                terms.currency(),
                null,
                null,
                null,
                null,
                null,
                terms.filled());
    }
}
