package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.knowledge.MineRow;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What someone wrote, and where each piece stands. */
@Named
@RequestScoped
public class MinePage {
    /** In the order in which the author has to do something about them. */
    private static final List<String> STATES = List.of("CHANGES_ASKED", "DRAFT", "IN_REVIEW", "LIVE", "REJECTED");

    @Inject
    private ReadKnowledge read;

    @Inject
    private WriteKnowledge write;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String state;

    @Inject
    @Param
    private @Nullable Long discarded;

    private @Nullable List<MineRow> all;

    /** One choice of the filter; no state stands for all. */
    public record Choice(@Nullable String state, long count, boolean current) {
        public String query() {
            return state == null ? "" : "?state=" + state;
        }
    }

    public List<MineRow> getRows() {
        return all().stream()
                .filter(row -> state == null || state.equals(row.state().name()))
                .toList();
    }

    public List<Choice> getChoices() {
        Map<String, Long> counts =
                all().stream().collect(Collectors.groupingBy(row -> row.state().name(), Collectors.counting()));
        Stream<Choice> states = STATES.stream()
                .filter(counts::containsKey)
                .map(s -> new Choice(s, Objects.requireNonNull(counts.get(s)), s.equals(state)));
        return Stream.concat(Stream.of(new Choice(null, getTotal(), state == null)), states)
                .toList();
    }

    public int getTotal() {
        return all().size();
    }

    private List<MineRow> all() {
        List<MineRow> rows = all;
        if (rows == null) all = rows = read.mine(here.viewer().agent());
        return rows;
    }

    public String undo() {
        if (discarded == null) return "/intake/mine.xhtml?faces-redirect=true";
        write.undoDiscard(new KnowledgeId(discarded), here.viewer().agent());
        return "/intake/write.xhtml?faces-redirect=true&id=" + discarded;
    }

    public @Nullable Long getDiscarded() {
        return discarded;
    }
}
