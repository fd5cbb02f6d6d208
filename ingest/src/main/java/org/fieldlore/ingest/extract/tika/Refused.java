package org.fieldlore.ingest.extract.tika;

import org.fieldlore.ingest.extract.Reading.Reason;
import org.xml.sax.SAXException;

/** Ends the parsing of a document for a reason of our own. A SAXException, as parsers pass these through. */
final class Refused extends SAXException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
