package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.search.Expert;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FindExperts;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.SourceDocumentId;
import org.fieldlore.source.KeepDocument;

/** Searches and names everything found: one search and one statement each for people, branches, segments, documents and uses. */
@RequestScoped
public class Answers {
    private static final int EXPERTS = 4;

    @Inject
    private SearchKnowledge search;

    @Inject
    private FindExperts experts;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private ReadFeedback feedback;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private ReadSegments segments;

    @Inject
    private People people;

    @Inject
    private KeepDocument documents;

    @Inject
    private Here here;

    @Inject
    private Words words;

    public Answer to(SearchAddress address) {
        Results results = search.find(address.query(), here.viewer());
        List<Expert> knowing = experts.about(understood(address.query(), results), here.viewer(), EXPERTS);
        Names names = new Names(
                here.getLang(),
                words,
                vocabulary.current(),
                knowledge.authors(authors(results, knowing)),
                people.branches(),
                segments.names(),
                documents.names(sources(results)));
        return new Answer(
                results,
                address,
                names,
                feedback.colleaguesHelped(results.hits().stream().map(Hit::id).toList()),
                knowing);
    }

    /** Of the items on this page and of most items, at most some hundred. */
    private static Set<SourceDocumentId> sources(Results results) {
        return Stream.concat(
                        results.hits().stream().flatMap(hit -> Stream.ofNullable(hit.source())),
                        results.counts(Facet.SOURCE).stream()
                                .map(count -> new SourceDocumentId(Long.parseLong(count.value()))))
                .collect(Collectors.toSet());
    }

    /** The query in the words that were searched for. */
    private static Query understood(Query query, Results results) {
        String text = results.correctedTo();
        return text == null ? query : new Query(text, query.filters(), query.sort(), 0, query.size(), true);
    }

    /** Of the items on this page and of most items, at most some hundred. */
    private static Set<AgentId> authors(Results results, List<Expert> experts) {
        Set<AgentId> authors = new HashSet<>();
        results.hits().forEach(hit -> authors.add(hit.author()));
        experts.forEach(expert -> authors.add(expert.agent()));
        results.counts(Facet.AUTHOR).stream()
                .map(count -> new AgentId(Long.parseLong(count.value())))
                .forEach(authors::add);
        return authors;
    }
}
