package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Points out the amounts of a batch that are far from what is usual. Rows that were refused are left out. */
final class FlagOutliers {
    static final String CODE = "OUTLIER";

    private final Spreads usual;
    private final Set<String> refused = new HashSet<>();
    private final List<Kept.Finding> found = new ArrayList<>();

    private FlagOutliers(Spreads usual, List<Kept.Finding> findings) {
        this.usual = usual;
        for (Kept.Finding finding : findings)
            if (finding.refused()) refused.add(finding.place() + "\n" + finding.externalId());
    }

    /** @param findings what else there is to say of the batch */
    static List<Kept.Finding> in(ArchiveBatch batch, Spreads usual, Lookup lookup, List<Kept.Finding> findings) {
        FlagOutliers flags = new FlagOutliers(usual, findings);
        for (Placed<CustomerFacts> row : batch.customers())
            flags.tell(
                    row.place(),
                    row.facts().externalId(),
                    usual.income(row.facts().income()));
        for (Placed<PolicyFacts> row : batch.policies()) flags.policy(row.place(), row.facts());
        flags.claims(batch.claims(), lookup);
        return flags.found;
    }

    private void policy(String place, PolicyFacts facts) {
        tell(
                place,
                facts.externalId(),
                Stream.concat(
                        usual.policy(Measure.PREMIUM, null, facts.line(), facts.currency(), facts.premium()),
                        usual.policy(Measure.SUM_INSURED, null, facts.line(), facts.currency(), facts.sumInsured())));
    }

    private void claims(List<Placed<ClaimFacts>> rows, Lookup lookup) {
        List<Placed<ClaimFacts>> large = rows.stream()
                .filter(row -> row.facts().amount() != null
                        && usual.mayBeOutlier(row.facts().amount()))
                .toList();
        if (large.isEmpty()) return;
        Map<String, Lookup.Terms> terms = lookup.terms(
                Lookup.stated(large.stream().map(row -> row.facts().policy()).toList()));
        for (Placed<ClaimFacts> row : large) {
            Lookup.Terms of = terms.get(row.facts().policy());
            if (of != null)
                tell(
                        row.place(),
                        row.facts().externalId(),
                        usual.policy(
                                Measure.CLAIM_AMOUNT,
                                null,
                                of.line(),
                                of.currency(),
                                row.facts().amount()));
        }
    }

    private void tell(String place, String externalId, Stream<Outlier> outliers) {
        outliers.filter(outlier -> !refused.contains(place + "\n" + externalId))
                .forEach(outlier -> found.add(new Kept.Finding(
                        place,
                        externalId,
                        false,
                        CODE,
                        outlier.amount().toPlainString(),
                        Map.of(
                                "measure",
                                outlier.measure().name(),
                                "usual",
                                outlier.usual().toPlainString(),
                                "distance",
                                outlier.distance().toPlainString()))));
    }
}
