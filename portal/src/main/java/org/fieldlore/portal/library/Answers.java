package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Results;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.shared.AgentId;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Searches and names everything found: one search and one statement each for people, branches, segments and uses. */
@RequestScoped
public class Answers {
    @Inject
    private SearchKnowledge search;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private ReadFeedback feedback;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private ReadSegments segments;

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    private Words words;

    public Answer to(SearchAddress address) {
        Results results = search.find(address.query(), here.viewer());
        Names names = new Names(
                here.getLang(),
                words,
                vocabulary.current(),
                knowledge.authors(authors(results)),
                people.branches(),
                segments.names());
        return new Answer(
                results,
                address,
                names,
                feedback.colleaguesHelped(results.hits().stream().map(Hit::id).toList()));
    }

    /** Of the items on this page, and of most items. */
    private static Set<AgentId> authors(Results results) {
        Set<AgentId> authors = new HashSet<>();
        results.hits().forEach(hit -> authors.add(hit.author()));
        Stream<FacetCount> counts = results.counts(Facet.AUTHOR).stream();
        Stream<FacetCount> most = results.counts(Facet.AUTHOR).stream().limit(Answer.MOST_EXPERTS);
        Stream.concat(counts.filter(FacetCount::chosen), most)
                .map(count -> new AgentId(Long.parseLong(count.value())))
                .forEach(authors::add);
        return authors;
    }
}
