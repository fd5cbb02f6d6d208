package org.fieldlore.portal.duplicates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.customer.DuplicateRow;
import org.fieldlore.customer.DuplicateRun;
import org.fieldlore.customer.DuplicateRun.Kind;
import org.fieldlore.customer.DuplicateState;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.customer.ReviewDuplicates;
import org.fieldlore.customer.TrackDuplicates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Ajax;

/** The list of pairs and merges, the looks for them, and the merging of all that are certain. */
@Named
@RequestScoped
public class DuplicatesPage {
    private static final int ROWS = 20;
    private static final Set<String> TELLS = Set.of("merged", "turned", "undone");

    @Inject
    private ReviewDuplicates review;

    @Inject
    private TrackDuplicates track;

    @Inject
    private DuplicatesQueue queue;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String state;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    @Inject
    @Param
    private @Nullable Long run;

    @Inject
    private Clock clock;

    private @Nullable Page<DuplicateRow> rows;
    private @Nullable Map<DuplicateState, Long> counts;
    private final Map<Kind, Optional<DuplicateRun.View>> runs = new EnumMap<>(Kind.class);

    /** What is shown; the pairs to be judged unless the address says otherwise. */
    public DuplicateState getState() {
        return Arrays.stream(DuplicateState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(DuplicateState.GREY);
    }

    public DuplicateState[] getStates() {
        return DuplicateState.values();
    }

    public Page<DuplicateRow> getRows() {
        if (rows == null) rows = review.page(getState(), run, here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(
                getRows(),
                ROWS,
                number -> "?state=" + getState() + (run == null ? "" : "&run=" + run) + "&page=" + number);
    }

    public long count(DuplicateState of) {
        if (counts == null) counts = review.counts(here.viewer());
        return Objects.requireNonNull(counts).getOrDefault(of, 0L);
    }

    /** The newest look; null before the first. */
    public DuplicateRun.@Nullable View getLook() {
        return newest(Kind.LOOK);
    }

    /** The newest merging of all certain pairs; null before the first. */
    public DuplicateRun.@Nullable View getMerging() {
        return newest(Kind.MERGE);
    }

    private DuplicateRun.@Nullable View newest(Kind kind) {
        return runs.computeIfAbsent(kind, of -> track.newest(of, here.viewer())).orElse(null);
    }

    /** Whether any of it waits or runs. */
    public boolean isBusy() {
        return Stream.of(Kind.values()).map(this::newest).anyMatch(each -> each != null && each.active());
    }

    /** Whether only merges that were made together are shown. */
    public boolean isNarrowed() {
        return run != null;
    }

    /** Pairs merged a second. */
    public double pace(DuplicateRun.View merging) {
        return merging.perSecond(clock.instant());
    }

    /** Brings the list up to date when what was watched has ended. */
    public void watched() {
        if (!isBusy()) Ajax.update("list");
    }

    public String look() {
        queue.ask(Kind.LOOK, here.viewer());
        return address("");
    }

    public String cancel(long which) {
        track.cancel(which, here.viewer());
        return address("");
    }

    public String mergeCertain() {
        queue.ask(Kind.MERGE, here.viewer());
        return address("");
    }

    public String undo(long merge) {
        review.undo(merge, here.viewer());
        return address("undone");
    }

    private String address(String tell) {
        return "/duplicates/duplicates.xhtml?faces-redirect=true&state=" + getState() + "&told=" + tell;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
