package org.fieldlore.ingest.extract;

import java.util.Map;
import java.util.OptionalInt;

/** What came of reading one document: its text, or the reason why there is none. */
public sealed interface Reading {

    /** The name the document was read under. */
    String name();

    /**
     * A document that could be read.
     *
     * @param mediaType such as {@code application/pdf}, found by looking at the bytes
     * @param title its own title, its first heading, or its file name without ending; never blank
     * @param text tidied text; paragraphs stand apart by a blank line, a heading is a line that starts with {@code #}
     * @param language BCP 47 primary tag zh or en, und for any other
     * @param pages pages or slides, where the format counts them
     * @param metadata of author, created, modified, subject, keywords, publisher: those that are given
     */
    record Extracted(
            String name,
            String mediaType,
            String title,
            String text,
            String language,
            OptionalInt pages,
            Map<String, String> metadata)
            implements Reading {

        public Extracted {
            metadata = Map.copyOf(metadata);
        }
    }

    /**
     * A document that could not be read.
     *
     * @param detail facts for whoever looks into it: a size, a limit, an exit code; not meant as prose; may be empty
     */
    record Unreadable(String name, Reason reason, String detail) implements Reading {}

    /** Why a document gave no text. */
    enum Reason {
        /** A password or a rights service stands before the content. */
        ENCRYPTED,
        /** Cut off or contradicting itself. */
        DAMAGED,
        /** No byte in it. */
        EMPTY,
        /** More bytes, characters or embedded documents than allowed. */
        TOO_LARGE,
        /** Took longer than allowed. */
        TIMED_OUT,
        /** Needed more memory than a process has. */
        OUT_OF_MEMORY,
        /** Well formed, without a word in it; often a scan. */
        NO_TEXT,
        /** No format that can be read. */
        UNSUPPORTED,
        /** Unpacks without end, or out of all proportion. */
        BOMB,
        /** Asks the reader to fetch something from elsewhere. */
        UNSAFE,
        /** Ended the process that read it, twice. */
        CRASHED
    }
}
