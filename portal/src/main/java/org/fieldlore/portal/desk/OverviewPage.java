package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.credit.Period;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.Standing;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalList;
import org.fieldlore.customer.RenewalQuery;
import org.fieldlore.insight.ReadSegmentInsights;
import org.fieldlore.insight.SegmentInsight;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.IndexHealth;
import org.fieldlore.search.TextIndex;
import org.fieldlore.shared.Outbox;
import org.jspecify.annotations.Nullable;

/** What managers, actuaries and administrators see on their desk: sums of what they answer for. */
@Named
@RequestScoped
public class OverviewPage {
    private static final int BEST = 5;
    private static final int SEGMENTS = 6;
    private static final int DAYS = 30;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Inject
    private ReadCredit credit;

    @Inject
    private RenewalList renewalList;

    @Inject
    private ReadSegmentInsights insights;

    @Inject
    private TextIndex index;

    @Inject
    private Outbox outbox;

    private @Nullable BranchDigest branch;
    private @Nullable List<Standing> best;
    private @Nullable Map<Renewal, Long> renewals;
    private @Nullable List<SegmentInsight> segments;
    private @Nullable IndexHealth health;
    private Outbox.@Nullable Lag lag;

    public BranchDigest getBranch() {
        if (branch == null) branch = BranchDigest.of(credit.teamOf(me().branch(), me()), clock.instant());
        return Objects.requireNonNull(branch);
    }

    /** Those of the branch who earned most points in the last month. */
    public List<Standing> getBest() {
        if (best == null) best = credit.standing(me(), me().branch(), Period.MONTH, BEST);
        return Objects.requireNonNull(best);
    }

    /** How many policies of the branch end within thirty days, by what the customers mean to do. */
    public Map<Renewal, Long> getRenewals() {
        if (renewals == null) renewals = renewalList.counts(RenewalQuery.within(DAYS), me());
        return Objects.requireNonNull(renewals);
    }

    public long getRenewalsTotal() {
        return getRenewals().values().stream().mapToLong(Long::longValue).sum();
    }

    public long getUndecided() {
        return getRenewals().getOrDefault(Renewal.CONSIDERING, 0L)
                + getRenewals().getOrDefault(Renewal.NONE, 0L);
    }

    public List<SegmentInsight> getSegments() {
        if (segments == null)
            segments = insights.segments(me()).stream().limit(SEGMENTS).toList();
        return Objects.requireNonNull(segments);
    }

    public IndexHealth getHealth() {
        if (health == null) health = index.health();
        return Objects.requireNonNull(health);
    }

    public Outbox.Lag getLag() {
        if (lag == null) lag = outbox.lag();
        return Objects.requireNonNull(lag);
    }

    private Viewer me() {
        return here.viewer();
    }
}
