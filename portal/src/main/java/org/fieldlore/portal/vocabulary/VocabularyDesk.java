package org.fieldlore.portal.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.fieldlore.taxonomy.VocabularyFiles;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;
import org.fieldlore.taxonomy.VocabularyReader.Reading;

/** What the forms of the vocabulary need of the use cases; forms outlive a request, use cases do not. */
@RequestScoped
public class VocabularyDesk {
    @Inject
    private ReadVocabulary read;

    @Inject
    private EditVocabulary edit;

    @Inject
    private VocabularyFiles files;

    @Inject
    private Here here;

    Vocabulary vocabulary() {
        return read.current();
    }

    int version() {
        return read.version();
    }

    Effect effect(VocabularyEdit wanted) {
        return Effect.of(edit.preview(wanted), vocabulary(), here.getLang());
    }

    void apply(VocabularyEdit wanted, int basedOn, String reason) {
        edit.apply(wanted, basedOn, reason, here.viewer().agent());
    }

    /** What a file states, or the rules that it breaks. */
    Reading read(String text, Syntax syntax) {
        return files.read(text, syntax, vocabulary().schemes(), vocabulary().stated());
    }

    /** Rules that a file breaks, as they are shown. */
    Effect broken(Reading reading) {
        return new Effect(Effect.broken(reading.violations(), vocabulary(), here.getLang()), List.of(), 0, 0, 0);
    }
}
