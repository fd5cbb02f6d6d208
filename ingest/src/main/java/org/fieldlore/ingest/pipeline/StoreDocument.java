package org.fieldlore.ingest.pipeline;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.knowledge.ImportKnowledge;
import org.fieldlore.knowledge.Imported;
import org.fieldlore.knowledge.Kept;
import org.fieldlore.shared.SourceDocumentId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.source.Delivery;
import org.fieldlore.source.KeepDocument;

/** Stores a document together with the items made of it: both or neither. */
@UseCase
public class StoreDocument {
    private final KeepDocument documents;
    private final ImportKnowledge knowledge;

    @Inject
    public StoreDocument(KeepDocument documents, ImportKnowledge knowledge) {
        this.documents = documents;
        this.knowledge = knowledge;
    }

    /** Stores them and tells what became of each item, in their order; the same again changes nothing. */
    public List<Kept> store(Delivery delivery, List<Imported> items) {
        SourceDocumentId source = documents.keep(delivery);
        return knowledge.keep(items.stream().map(item -> from(item, source)).toList());
    }

    private static Imported from(Imported item, SourceDocumentId source) {
        return new Imported(
                item.origin(),
                item.externalId(),
                item.kind(),
                item.lang(),
                item.title(),
                item.sections(),
                item.concepts(),
                item.author(),
                source);
    }
}
