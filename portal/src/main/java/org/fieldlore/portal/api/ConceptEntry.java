package org.fieldlore.portal.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** A concept as the vocabulary has it. */
@Schema(description = "A concept; broader is absent at the top of a scheme.")
public record ConceptEntry(
        long id,
        String iri,
        String scheme,
        String zh,
        String en,
        List<String> altZh,
        List<String> altEn,
        String definitionZh,
        String definitionEn,
        @Nullable Long broader,
        List<Long> related) {
    static ConceptEntry of(Term term) {
        ConceptId broader = term.broader();
        return new ConceptEntry(
                term.id().value(),
                term.iri(),
                term.scheme(),
                term.zh(),
                term.en(),
                term.altZh(),
                term.altEn(),
                term.definitionZh(),
                term.definitionEn(),
                broader == null ? null : broader.value(),
                term.related().stream().map(ConceptId::value).toList());
    }
}
