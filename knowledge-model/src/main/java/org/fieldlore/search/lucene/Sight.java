package org.fieldlore.search.lucene;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;

/** What a viewer may see, as a clause of every query: counts and ranks never know of anything else. */
final class Sight {
    private static final Set<String> FIELDS =
            Set.of(Fields.AUDIENCE, Fields.of(Facet.BRANCH), Fields.of(Facet.AUTHOR), Fields.of(Facet.CONFIDENCE));

    private Sight() {}

    /** The company's items, those of the viewer's branch, the viewer's own; for reviewers all. */
    static Query of(Viewer viewer) {
        if (viewer.is(Role.REVIEWER)) return new MatchAllDocsQuery();
        return new BooleanQuery.Builder()
                .add(is(Fields.AUDIENCE, Audience.COMPANY), Occur.SHOULD)
                .add(is(Fields.of(Facet.BRANCH), viewer.branch()), Occur.SHOULD)
                .add(is(Fields.of(Facet.AUTHOR), viewer.agent()), Occur.SHOULD)
                .build();
    }

    /** Whether viewers or what is in use are told by this field. */
    static boolean filters(String field) {
        return FIELDS.contains(field);
    }

    /** Every item, without the passages. */
    static Query items() {
        return is(Fields.ROW, Fields.ITEM);
    }

    /** What is in use: everything but the archive. */
    static Query inUse() {
        return new BooleanQuery.Builder()
                .add(is(Fields.of(Facet.CONFIDENCE), Confidence.NOT_VALIDATED), Occur.SHOULD)
                .add(is(Fields.of(Facet.CONFIDENCE), Confidence.VALIDATED), Occur.SHOULD)
                .build();
    }

    static Query is(String field, Object value) {
        return new TermQuery(new Term(field, value.toString()));
    }
}
