package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads documents inside documents, so deep and so many as allowed; one that cannot be read is passed over. */
final class Embedded extends ParsingEmbeddedDocumentExtractor {

    private final ParseDocument.Limits limits;
    private int depth;
    private int count;

    Embedded(ParseContext context, ParseDocument.Limits limits) {
        super(context);
        this.limits = limits;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (++count > limits.maxEmbedded()) {
            throw new Refused(Reason.TOO_LARGE, "embedded documents, allowed are " + limits.maxEmbedded());
        }
        if (++depth > limits.maxDepth()) {
            throw new Refused(Reason.BOMB, "documents in documents, allowed depth is " + limits.maxDepth());
        }
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }
}
