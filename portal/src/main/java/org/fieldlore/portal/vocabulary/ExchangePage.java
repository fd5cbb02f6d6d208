package org.fieldlore.portal.vocabulary;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.fieldlore.ingest.pipeline.UploadTooLarge;
import org.fieldlore.shared.Required;
import org.fieldlore.taxonomy.LabelsCsv;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;
import org.fieldlore.taxonomy.VocabularyReader.Reading;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Takes vocabulary files in, after a look at what they change, and hands the vocabulary out. */
@Named
@ViewScoped
public class ExchangePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10_000_000;

    @Inject
    private VocabularyDesk desk;

    private String text = "";
    private String name = "";
    private String reason = "";
    private int version;
    private transient @Nullable Part file;
    private transient @Nullable Effect effect;

    /** Reads the file and shows what it would change. */
    public void preview() {
        take();
        version = desk.version();
        VocabularyEdit.@Nullable Take wanted = wanted();
        if (wanted != null) effect = desk.effect(wanted);
    }

    public @Nullable String save() {
        VocabularyEdit.@Nullable Take wanted = wanted();
        if (wanted == null) return null;
        Effect shown = desk.effect(wanted);
        effect = shown;
        if (!shown.isPossible()) return null;
        desk.apply(wanted, version, reason);
        return "/vocabulary/tend/changes.xhtml?faces-redirect=true&told=taken";
    }

    /** What the file states; null when it breaks rules, which are shown then. */
    private VocabularyEdit.@Nullable Take wanted() {
        Vocabulary vocabulary = desk.vocabulary();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("csv"))
            return new VocabularyEdit.Take(vocabulary.schemes(), LabelsCsv.read(text, vocabulary.stated()));
        Reading reading = desk.read(text, syntax(ending));
        if (reading.violations().isEmpty()) return new VocabularyEdit.Take(reading.schemes(), reading.concepts());
        effect = desk.broken(reading);
        return null;
    }

    private static Syntax syntax(String ending) {
        return switch (ending) {
            case "jsonld", "json" -> Syntax.JSON_LD;
            case "rdf", "xml", "owl" -> Syntax.RDF_XML;
            default -> Syntax.TURTLE;
        };
    }

    /** A new file takes the place of the one that was looked at; without a new one that stays. */
    private void take() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            Required.text("file", text, MOST_BYTES);
            return;
        }
        if (sent.getSize() > MOST_BYTES)
            throw new UploadTooLarge(
                    Objects.requireNonNullElse(sent.getSubmittedFileName(), ""), MOST_BYTES / 1_000_000);
        try (InputStream in = sent.getInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            name = Objects.requireNonNullElse(sent.getSubmittedFileName(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Effect getEffect() {
        return effect;
    }

    /** The name of the file that was looked at; empty before that. */
    public String getName() {
        return name;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
