package org.fieldlore.graph;

import static org.fieldlore.graph.Names.DCT;
import static org.fieldlore.graph.Names.FL;
import static org.fieldlore.graph.Names.LABEL;
import static org.fieldlore.graph.Names.PROV;
import static org.fieldlore.graph.Names.TYPE;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldlore.graph.Thing.Maker;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.segment.Situations;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.Difference;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.ReadChanges;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyChange;
import org.fieldlore.taxonomy.VocabularyFiles;

/**
 * The graph as the database tells it. Only what every colleague may find goes in, so that no question needs to be trimmed to who
 * asks; of customers only how many live alike, and only where they are enough to hide in.
 */
@UseCase
public class DatabaseGraph implements GraphSource {
    private static final String DOCUMENTS =
            "select d.id, d.name, d.lang, d.media_type, d.kept_at from source_document d"
                    + " where exists (select 1 from knowledge_item i where i.source_document_id = d.id and i.audience = 'COMPANY'"
                    + " and i.confidence in ('NOT_VALIDATED', 'VALIDATED'))";

    private final EntityManager em;
    private final ReadKnowledge knowledge;
    private final ReadVocabulary vocabulary;
    private final ReadChanges changes;
    private final VocabularyFiles files;
    private final Situations situations;
    private final Clock clock;

    /** Counted once a day: it reads every customer. */
    private volatile Counted counted = new Counted(LocalDate.MIN, List.of());

    private record Counted(LocalDate day, List<Situations.Situation> situations) {}

    /** A change of the vocabulary is never altered: each is read once. */
    private volatile Changed changed = new Changed(0, List.of());

    private record Changed(int version, List<Thing> things) {}

    @Inject
    public DatabaseGraph(
            EntityManager em,
            ReadKnowledge knowledge,
            ReadVocabulary vocabulary,
            ReadChanges changes,
            VocabularyFiles files,
            Situations situations,
            Clock clock) {
        this.em = em;
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.changes = changes;
        this.files = files;
        this.situations = situations;
        this.clock = clock;
    }

    @Override
    public List<KnowledgeId> itemsAfter(long after, int max) {
        return knowledge.findableIds(after, max);
    }

    @Override
    public List<Thing> items(Collection<KnowledgeId> ids) {
        Vocabulary today = vocabulary.current();
        return knowledge.findable(ids).stream()
                .filter(item -> item.audience() == Audience.COMPANY && item.confidence() != Confidence.ARCHIVED)
                .map(item -> item(item, today))
                .toList();
    }

    private static Thing item(Findable item, Vocabulary today) {
        Maker thing = new Maker(Names.item(item.id().value()))
                .is(TYPE, FL + name(item.kind()))
                .is(TYPE, FL + "Item")
                .says(DCT + "title", item.title(), item.lang())
                .says(DCT + "language", item.lang(), "")
                .says(FL + "confidence", item.confidence().name(), "")
                .is(PROV + "wasAttributedTo", Names.agent(item.author().value()))
                .at(PROV + "generatedAtTime", item.updatedAt());
        item.concepts().stream()
                .flatMap(one -> today.today(one).stream())
                .distinct()
                .map(today::term)
                .flatMap(Optional::stream)
                .map(Term::iri)
                .forEach(iri -> thing.is(DCT + "subject", iri));
        item.segments().forEach(one -> thing.is(FL + "meantFor", Names.segment(one.value())));
        if (item.source() != null)
            thing.is(DCT + "source", Names.document(item.source().value()));
        return thing.made();
    }

    private static String name(Kind kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String vocabulary() {
        Vocabulary today = vocabulary.current();
        return files.write(today.schemes(), today.stated(), VocabularyFiles.Syntax.TURTLE);
    }

    @Override
    public List<Thing> others() {
        List<Thing> things = new ArrayList<>();
        for (Row row : Sql.of("select id, name_zh, name_en from branch").rows(em))
            things.add(new Maker(Names.branch(row.number(0)))
                    .is(TYPE, FL + "Branch")
                    .says(LABEL, row.text(1), "zh")
                    .says(LABEL, row.text(2), "en")
                    .made());
        for (Row row : Sql.of("select id, branch_id from agent").rows(em))
            things.add(new Maker(Names.agent(row.number(0)))
                    .is(TYPE, FL + "Agent")
                    .is(FL + "ofBranch", Names.branch(row.number(1)))
                    .made());
        for (Row row : Sql.of("select id, code, name_zh, name_en from segment").rows(em))
            things.add(new Maker(Names.segment(row.number(0)))
                    .is(TYPE, FL + "Segment")
                    .says(DCT + "identifier", row.text(1), "")
                    .says(LABEL, row.text(2), "zh")
                    .says(LABEL, row.text(3), "en")
                    .made());
        for (Row row : Sql.of("select id, wording, lang, state, searches, asked_at, item_id from question")
                .rows(em)) things.add(question(row));
        for (Row row : Sql.of(DOCUMENTS).rows(em))
            things.add(new Maker(Names.document(row.number(0)))
                    .is(TYPE, FL + "SourceDocument")
                    .says(DCT + "title", row.text(1), "")
                    .says(DCT + "language", row.text(2), "")
                    .says(DCT + "format", row.text(3), "")
                    .at(DCT + "dateSubmitted", row.instant(4))
                    .made());
        situations().forEach(one -> things.add(situation(one)));
        things.addAll(changed());
        return things;
    }

    private List<Thing> changed() {
        Changed known = changed;
        List<VocabularyChange> since = changes.between(known.version(), Integer.MAX_VALUE);
        if (since.isEmpty()) return known.things();
        List<Thing> all = new ArrayList<>(known.things());
        since.forEach(one -> all.add(change(one)));
        changed = new Changed(since.get(since.size() - 1).version(), List.copyOf(all));
        return all;
    }

    private static Thing change(VocabularyChange change) {
        AgentId by = change.madeBy();
        Maker thing = new Maker(Names.ROOT + "vocabulary-change/" + change.id())
                .is(TYPE, FL + "VocabularyChange")
                .says(DCT + "type", change.kind(), "")
                .counts(FL + "version", change.version())
                .at(PROV + "endedAtTime", change.madeAt())
                .is(PROV + "wasAssociatedWith", by == null ? null : Names.agent(by.value()));
        for (Difference one : change.differences()) {
            ParsedConcept before = one.before();
            ParsedConcept after = one.after();
            if (before != null) thing.is(PROV + "influenced", before.iri());
            else if (after != null) thing.is(PROV + "generated", after.iri());
        }
        return thing.made();
    }

    private List<Situations.Situation> situations() {
        LocalDate today = LocalDate.now(clock);
        Counted known = counted;
        if (!known.day().equals(today)) counted = known = new Counted(today, situations.now());
        return known.situations();
    }

    private static Thing question(Row row) {
        Long answer = row.numberOrNull(6);
        return new Maker(Names.question(row.number(0)))
                .is(TYPE, FL + "Question")
                .says(DCT + "title", row.text(1), row.text(2))
                .says(FL + "state", row.text(3), "")
                .counts(FL + "searches", row.number(4))
                .at(DCT + "created", row.instant(5))
                .is(FL + "answeredBy", answer == null ? null : Names.item(answer))
                .made();
    }

    private Thing situation(Situations.Situation one) {
        Maker thing = new Maker(Names.ROOT + "situation/" + one.name())
                .is(TYPE, FL + "CustomerSituation")
                .says(FL + "ageBand", one.ageBand(), "")
                .counts(FL + "customers", one.customers());
        for (String line : one.lines())
            thing.is(
                    FL + "holds",
                    vocabulary.current().byNotation(line).map(Term::iri).orElse(null));
        one.segments().forEach(id -> thing.is(FL + "inSegment", Names.segment(id.value())));
        return thing.made();
    }
}
