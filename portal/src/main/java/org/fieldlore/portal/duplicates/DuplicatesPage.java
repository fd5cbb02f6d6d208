package org.fieldlore.portal.duplicates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.customer.DuplicateRow;
import org.fieldlore.customer.DuplicateSearch;
import org.fieldlore.customer.DuplicateState;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.customer.ReviewDuplicates;
import org.fieldlore.customer.TrackDuplicates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The list of pairs and merges, the search for them, and the ways to decide on many at once. */
@Named
@RequestScoped
public class DuplicatesPage {
    private static final int ROWS = 20;
    private static final Set<String> TELLS = Set.of("merged", "turned", "undone", "merging");

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

    private @Nullable Page<DuplicateRow> rows;
    private @Nullable Map<DuplicateState, Long> counts;
    // Read once a request; empty before the first search.
    private @Nullable Optional<DuplicateSearch.View> search;

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
        if (rows == null) rows = review.page(getState(), here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> "?state=" + getState() + "&page=" + number);
    }

    public long count(DuplicateState of) {
        if (counts == null) counts = review.counts(here.viewer());
        return Objects.requireNonNull(counts).getOrDefault(of, 0L);
    }

    /** The newest search; null before the first. */
    public DuplicateSearch.@Nullable View getSearch() {
        if (search == null) search = track.newest(here.viewer());
        return Objects.requireNonNull(search).orElse(null);
    }

    public String look() {
        queue.look(here.viewer());
        return address("");
    }

    public String cancel(long search) {
        track.cancel(search, here.viewer());
        return address("");
    }

    public String mergeCertain() {
        queue.mergeCertain(here.viewer());
        return address("merging");
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
