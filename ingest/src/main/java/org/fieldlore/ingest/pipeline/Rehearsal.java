package org.fieldlore.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Set<Long> policies = new HashSet<>();

    Rehearsal(KeepArchive archive) {
        this.archive = archive;
    }

    Kept keep(ArchiveBatch batch) {
        Kept kept = tried(withStandIns(batch));
        Set<String> refused = new HashSet<>();
        for (Kept.Finding finding : kept.refusals()) refused.add(finding.place() + "\n" + finding.externalId());
        remember(batch.customers(), CustomerFacts::externalId, refused, customers);
        remember(batch.policies(), PolicyFacts::externalId, refused, policies);
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

    private static <T> void remember(
            List<Placed<T>> rows, Function<T, String> key, Set<String> refused, Set<Long> remembered) {
        for (Placed<T> row : rows) {
            String id = key.apply(row.facts());
            if (!refused.contains(row.place() + "\n" + id)) remembered.add(digest(id));
        }
    }

    private ArchiveBatch withStandIns(ArchiveBatch batch) {
        List<Placed<PolicyFacts>> standingPolicies = new ArrayList<>();
        for (String id : referred(
                policies,
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

    private static PolicyFacts policy(String id) {
        return new PolicyFacts(
                id, NOBODY, Line.OTHER, null, null, null, null, null, null, null, null, null, null, null);
    }
}
