package org.fieldlore.ingest.extract.tika;

import java.util.Locale;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads out of what parsers throw why a document cannot be read. */
final class Refusals {

    private static final int LONGEST_DETAIL = 200;

    private Refusals() {}

    static Unreadable unreadable(String name, Throwable thrown) {
        Throwable last = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Reason reason = reason(t);
            if (reason != null) {
                return new Unreadable(name, reason, detail(t));
            }
            last = t;
        }
        return new Unreadable(name, Reason.DAMAGED, detail(last));
    }

    private static @Nullable Reason reason(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refused.reason();
        }
        if (thrown instanceof EncryptedDocumentException
                || thrown instanceof org.apache.poi.EncryptedDocumentException
                || thrown instanceof InvalidPasswordException) {
            return Reason.ENCRYPTED;
        }
        if (thrown instanceof UnsupportedZipFeatureException zip) {
            return zip.getFeature() == UnsupportedZipFeatureException.Feature.ENCRYPTION
                    ? Reason.ENCRYPTED
                    : Reason.UNSUPPORTED;
        }
        if (thrown instanceof ZeroByteFileException) {
            return Reason.EMPTY;
        }
        if (thrown instanceof UnsupportedFormatException) {
            return Reason.UNSUPPORTED;
        }
        if (thrown instanceof TikaMemoryLimitException) {
            return Reason.TOO_LARGE;
        }
        // Tika and POI have no types for these
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("zip bomb")) {
            return Reason.BOMB;
        }
        return message.contains("currently supported") ? Reason.UNSUPPORTED : null;
    }

    private static String detail(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage().replaceAll("\\s+", " ");
        String all = thrown instanceof Refused ? message : thrown.getClass().getSimpleName() + " " + message;
        return all.length() <= LONGEST_DETAIL
                ? all.strip()
                : all.substring(0, LONGEST_DETAIL).strip();
    }
}
