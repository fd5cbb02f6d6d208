package org.fieldlore.advice;

import java.time.Clock;
import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** A vocabulary of a few concepts, for tests. */
final class Words {
    private Words() {}

    static List<ParsedConcept> concepts() {
        return List.of(
                concept("stage/renewal", "续保", "Renewal", "续期", null, List.of()),
                concept("objection/premium-increase", "保费上涨", "Premium increase", "涨价", null, List.of()),
                concept("product/life", "寿险", "Life", "人寿", null, List.of()),
                concept("product/term-life", "定期寿险", "Term life", "定寿", "product/life", List.of()),
                concept("life-event/loan", "贷款", "Loan", "房贷", null, List.of("need/debt-cover")),
                concept(
                        "need/debt-cover",
                        "还贷保障",
                        "Debt cover",
                        "贷款保障",
                        null,
                        List.of("life-event/loan", "product/term-life")),
                concept("life-event/marriage", "结婚", "Marriage", "成家", null, List.of()));
    }

    /** Stores them, and returns them with their ids. */
    static Vocabulary loaded(Db db, Clock clock) {
        db.run(em -> new LoadVocabulary(
                        em,
                        clock,
                        new Outbox(em, clock),
                        turtle -> new VocabularyReader.Reading(List.of(), concepts(), List.of()))
                .load(""));
        return db.in(em -> new ReadVocabulary(em).current());
    }

    static ConceptId id(Vocabulary vocabulary, String slug) {
        return vocabulary.byIri(iri(slug)).orElseThrow().id();
    }

    /** The same without a database; ids follow the order. */
    static Vocabulary vocabulary() {
        List<String> iris = concepts().stream().map(ParsedConcept::iri).toList();
        return Vocabulary.of(
                concepts().stream().map(concept -> term(concept, iris)).toList());
    }

    private static Term term(ParsedConcept concept, List<String> iris) {
        String broader = concept.broader();
        return new Term(
                new ConceptId(iris.indexOf(concept.iri()) + 1L),
                concept.iri(),
                concept.scheme(),
                concept.zh(),
                concept.en(),
                concept.altZh(),
                concept.altEn(),
                concept.definitionZh(),
                concept.definitionEn(),
                broader == null ? null : new ConceptId(iris.indexOf(broader) + 1L),
                concept.related().stream()
                        .map(iri -> new ConceptId(iris.indexOf(iri) + 1L))
                        .toList());
    }

    private static ParsedConcept concept(
            String slug, String zh, String en, String altZh, @Nullable String broader, List<String> related) {
        return new ParsedConcept(
                iri(slug),
                slug.substring(0, slug.indexOf('/')),
                zh,
                en,
                List.of(altZh),
                List.of(),
                zh,
                en,
                broader == null ? null : iri(broader),
                related.stream().map(Words::iri).toList(),
                null);
    }

    private static String iri(String slug) {
        return "https://fieldlore.org/vocabulary/" + slug;
    }
}
