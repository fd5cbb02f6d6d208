package org.fieldlore.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.search.Expert;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;
import org.fieldlore.search.Results;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** What a search found, in the words of whoever asked, with every link that goes on from it. */
public final class Answer {
    private final Results results;
    private final SearchAddress address;
    private final Names names;
    private final List<HitRow> rows;
    private final List<ExpertRow> experts;

    Answer(Results results, SearchAddress address, Names names, Map<KnowledgeId, Long> helped, List<Expert> experts) {
        this.results = results;
        this.address = address;
        this.names = names;
        this.rows = results.hits().stream()
                .map(hit -> HitRow.of(hit, helped.getOrDefault(hit.id(), 0L), names, address))
                .toList();
        this.experts = experts.stream()
                .flatMap(expert -> ExpertRow.of(expert, address, names).stream())
                .toList();
    }

    Results results() {
        return results;
    }

    /** The segments at hand, by name; empty when there are none. */
    public String getNear() {
        return names.segments(address.query().near());
    }

    /** How many items were found. */
    public long getTotal() {
        return results.total();
    }

    public double getMillis() {
        return results.tookMillis();
    }

    /** What was searched for instead of what was typed, or null. */
    public @Nullable String getCorrected() {
        return results.correctedTo();
    }

    /** What might have been meant, or null. */
    public @Nullable String getMeant() {
        return results.didYouMean();
    }

    /** Where to search for what might have been meant. */
    public String getMeantHref() {
        String meant = results.didYouMean();
        return meant == null ? "" : address.saying(meant).toString();
    }

    public List<HitRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return Pager.of(
                new Page<>(rows, results.listed(), address.query().from()),
                SearchAddress.SIZE,
                SearchAddress.LAST_PAGE,
                number -> address.page(number).toString());
    }

    /** Every side that still divides what was found, concepts scheme by scheme. */
    public List<Side> getSides() {
        List<Side> sides = new ArrayList<>();
        side(Facet.KIND, true, sides);
        side(Facet.CONFIDENCE, true, sides);
        new ConceptTree(names.vocabulary(), results.counts(Facet.CONCEPT))
                .groups(names.vocabulary().schemes()).stream().map(this::side).forEach(sides::add);
        side(Facet.AGE, true, sides);
        side(Facet.SEGMENT, isChosen(Facet.SEGMENT), sides);
        side(Facet.BRANCH, isChosen(Facet.BRANCH), sides);
        side(Facet.AUTHOR, isChosen(Facet.AUTHOR), sides);
        side(Facet.SOURCE, isChosen(Facet.SOURCE), sides);
        side(Facet.LANG, true, sides);
        return sides;
    }

    private void side(Facet facet, boolean open, List<Side> sides) {
        List<Choice> choices = results.counts(facet).stream()
                .map(count -> choice(facet, count))
                .toList();
        if (!choices.isEmpty()) sides.add(Side.of(facet.key(), "", open, choices));
    }

    private Side side(ConceptTree.Group group) {
        return Side.of(
                "",
                group.scheme().label(names.lang()),
                group.open(),
                group.nodes().stream().map(this::choice).toList());
    }

    private Choice choice(ConceptTree.Node node) {
        String href = href(Facet.CONCEPT, node.count());
        List<Choice> below = node.below().stream().map(this::choice).toList();
        return new Choice(
                node.term().label(names.lang()),
                node.count().count(),
                node.count().chosen(),
                href,
                below);
    }

    private Choice choice(Facet facet, FacetCount count) {
        return Choice.of(names.of(facet, count.value()), count, href(facet, count));
    }

    private String href(Facet facet, FacetCount count) {
        return address.toggled(facet, count.value()).toString();
    }

    private boolean isChosen(Facet facet) {
        return !address.query().chosen(facet).isEmpty();
    }

    /** What narrows the search now; the link of each lets it go. */
    public List<Choice> getChosen() {
        List<Choice> chosen = new ArrayList<>();
        address.query()
                .filters()
                .forEach((facet, values) ->
                        values.forEach(value -> chosen.add(choice(facet, new FacetCount(value, 0, true)))));
        return chosen;
    }

    /** Whether anything was asked, so that it makes sense to say who knows about it. */
    public boolean isAsked() {
        return !address.blank() || address.filtered();
    }

    /** Those who know about it, best first. */
    public List<ExpertRow> getExperts() {
        return experts;
    }
}
