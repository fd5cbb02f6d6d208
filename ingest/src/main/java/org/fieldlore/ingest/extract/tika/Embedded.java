package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents inside documents, so deep and so many as allowed; one that cannot be read is passed over. File names
 * inside an archive are no text.
 */
final class Embedded extends ParsingEmbeddedDocumentExtractor {

    private static final char[] BETWEEN = {'\n', '\n'};

    private final ParseDocument.Limits limits;
    private int depth;
    private int count;
    private @Nullable SAXException refused;

    Embedded(ParseContext context, ParseDocument.Limits limits) {
        super(context);
        this.limits = limits;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (refused != null) {
            return;
        }
        if (++count > limits.maxEmbedded()) {
            throw refuse(Reason.TOO_LARGE, "embedded documents, allowed are " + limits.maxEmbedded());
        }
        if (depth == limits.maxDepth()) {
            throw refuse(Reason.BOMB, "documents in documents, allowed depth is " + limits.maxDepth());
        }
        depth++;
        try {
            super.parseEmbedded(stream, handler, metadata, false);
            handler.ignorableWhitespace(BETWEEN, 0, BETWEEN.length);
        } catch (SAXException fromHandler) {
            // a handler that found a bomb says so again at the next character: an attachment's parser may have hidden
            // it
            refused = fromHandler;
            throw fromHandler;
        } finally {
            depth--;
        }
    }

    private Refused refuse(Reason reason, String detail) {
        Refused now = new Refused(reason, detail);
        refused = now;
        return now;
    }

    /** The parsers in between make an exception of ours one of theirs, and pass over it as over a broken attachment. */
    void throwIfRefused() throws SAXException {
        if (refused != null) {
            throw refused;
        }
    }
}
