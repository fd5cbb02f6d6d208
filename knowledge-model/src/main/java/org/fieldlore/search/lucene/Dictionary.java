package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks up all words of a question in one walk through the dictionary of a field. A query of single words would look up each by
 * itself, and for a question of some twenty words in six fields that took a fifth of the time of a search.
 */
final class Dictionary {
    private Dictionary() {}

    /** The words that the field has, in the order given, each with its place in the index. */
    static Map<String, TermQuery> known(String field, Collection<String> words, IndexSearcher searcher)
            throws IOException {
        TreeMap<BytesRef, TermStates> places = new TreeMap<>();
        for (String word : words) places.put(new BytesRef(word), new TermStates(searcher.getTopReaderContext()));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) continue;
            TermsEnum walk = terms.iterator();
            for (Map.Entry<BytesRef, TermStates> place : places.entrySet())
                if (walk.seekExact(place.getKey()))
                    place.getValue().register(walk.termState(), leaf.ord, walk.docFreq(), walk.totalTermFreq());
        }
        Map<String, TermQuery> known = new LinkedHashMap<>();
        for (String word : words) {
            TermStates place = places.get(new BytesRef(word));
            if (place != null && place.docFreq() > 0) known.put(word, new TermQuery(new Term(field, word), place));
        }
        return known;
    }
}
