package org.fieldlore.insight.handbook;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.insight.handbook.Book.Back;
import org.fieldlore.insight.handbook.Book.Contributor;
import org.fieldlore.insight.handbook.Book.Keyword;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.PrintedWording;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** Counts while a book is printed: which items speak of which concept, and who did what. */
final class BackMatter {
    private final Map<ConceptId, List<Integer>> concepts = new HashMap<>();
    private final Map<AgentId, Work> works = new LinkedHashMap<>();
    private final Map<AgentId, Author> people = new HashMap<>();
    private int items;

    private static final class Work {
        private int written;
        private int improved;
        private int reviewed;

        int sum() {
            return written + improved + reviewed;
        }
    }

    /** Counts the next item; {@code named} must know its people. */
    void add(PrintedWording wording, Map<AgentId, Author> named) {
        for (ConceptId concept : wording.concepts())
            concepts.computeIfAbsent(concept, id -> new ArrayList<>()).add(items);
        items++;
        people.putAll(named);
        work(wording.author()).written++;
        wording.improvers().forEach(one -> work(one).improved++);
        if (wording.reviewer() != null) work(wording.reviewer()).reviewed++;
    }

    private Work work(AgentId id) {
        return works.computeIfAbsent(id, agent -> new Work());
    }

    Back of(Vocabulary vocabulary, BookWords words) {
        return new Back(index(vocabulary, words.lang()), contributors(words));
    }

    private List<Keyword> index(Vocabulary vocabulary, String lang) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(lang.equals("zh") ? "zh-CN" : "en"));
        return concepts.keySet().stream()
                .map(vocabulary::term)
                .flatMap(term -> term.stream())
                .sorted(Comparator.comparing((Term term) -> term.label(lang), alphabet)
                        .thenComparing(Term::iri))
                .map(term -> new Keyword(term.label(lang), concepts.getOrDefault(term.id(), List.of())))
                .toList();
    }

    private List<Contributor> contributors(BookWords words) {
        Comparator<Map.Entry<AgentId, Work>> most =
                Comparator.comparingInt(entry -> -entry.getValue().sum());
        return works.entrySet().stream()
                .sorted(most.thenComparing(entry -> entry.getKey().value()))
                .flatMap(entry -> Stream.ofNullable(people.get(entry.getKey()))
                        .map(who -> contributor(who, entry.getValue(), words)))
                .toList();
    }

    private static Contributor contributor(Author who, Work work, BookWords words) {
        List<String> did = new ArrayList<>();
        if (work.written > 0) did.add(words.of("did.written", work.written));
        if (work.improved > 0) did.add(words.of("did.improved", work.improved));
        if (work.reviewed > 0) did.add(words.of("did.reviewed", work.reviewed));
        return new Contributor(
                who.name(words.lang()), who.branchName(words.lang()), String.join(words.of("comma"), did));
    }
}
