package org.fieldlore.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/**
 * The documents of an upload: itself, or those in it when it is a ZIP file. Files are unpacked under numbers, so that no name
 * in an archive can lead anywhere; an archive that breaks a limit gives nothing but the reason. Closing removes what was
 * unpacked.
 */
final class Unpack implements AutoCloseable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int RATIO_FROM = 1 << 20;

    private final UnpackLimits limits;
    private final Upload upload;
    private final List<Path> folders = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int entries;
    private long bytes;

    /**
     * A document to be read.
     *
     * @param upload name of the file that was handed in
     * @param place where in that file it lies; blank when it is the file itself
     */
    record Document(Path file, String upload, String place) {
        /** Its own name, without folders. */
        String name() {
            String path = place.isEmpty() ? upload : place;
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }

        String fullName() {
            return place.isEmpty() ? upload : upload + " › " + place;
        }
    }

    private Unpack(Upload upload, UnpackLimits limits) {
        this.upload = upload;
        this.limits = limits;
    }

    static Unpack of(Upload upload, UnpackLimits limits) {
        Unpack unpacked = new Unpack(upload, limits);
        if (isZip(upload.name())) unpacked.archive();
        else unpacked.documents.add(new Document(upload.file(), upload.name(), ""));
        return unpacked;
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** At least one document, or at least one finding that says why there is none. */
    List<Document> documents() {
        return documents;
    }

    /** What was refused on the way. */
    List<Finding> findings() {
        return findings;
    }

    /** The archive as a whole is refused. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final String code;

        Broken(String code, String detail) {
            super(detail);
            this.code = code;
        }
    }

    private void archive() {
        try {
            open(upload.file(), "", 0);
            if (documents.isEmpty() && findings.isEmpty()) refuse("", "EMPTY", "entries=0");
        } catch (Broken broken) {
            documents.clear();
            refuse("", broken.code, String.valueOf(broken.getMessage()));
        } catch (ZipException damaged) {
            documents.clear();
            refuse("", "DAMAGED", String.valueOf(damaged.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + upload.name(), e);
        }
    }

    private void open(Path file, String within, int depth) throws IOException {
        try (ZipFile zip = named(file)) {
            Path folder =
                    Files.createTempDirectory(upload.file().toAbsolutePath().getParent(), "unpacked");
            folders.add(folder);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && !isLitter(entry.getName())) take(zip, entry, folder, within, depth);
            }
        }
    }

    /** Names without a mark are UTF-8 or, from Chinese Windows, GB 18030. */
    private static ZipFile named(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException badName) {
            return new ZipFile(file.toFile(), GB18030);
        }
    }

    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    private void take(ZipFile zip, ZipEntry entry, Path folder, String within, int depth) throws IOException {
        if (++entries > limits.entries()) throw new Broken("TOO_LARGE", "entries>" + limits.entries());
        String place = within.isEmpty() ? entry.getName() : within + " › " + entry.getName();
        if (leadsOut(entry.getName())) {
            refuse(place, "UNSAFE_NAME", "");
            return;
        }
        Path file = folder.resolve(Integer.toString(entries));
        try (InputStream in = zip.getInputStream(entry)) {
            if (!copy(in, file, entry.getCompressedSize())) {
                refuse(place, "TOO_LARGE", "bytes>" + limits.entryBytes());
                return;
            }
        } catch (ZipException bad) {
            boolean locked = String.valueOf(bad.getMessage()).contains("encrypted");
            refuse(place, locked ? "ENCRYPTED" : "DAMAGED", String.valueOf(bad.getMessage()));
            return;
        }
        if (isZip(entry.getName())) inner(file, place, depth);
        else documents.add(new Document(file, upload.name(), place));
    }

    private void inner(Path file, String place, int depth) throws IOException {
        if (depth == limits.depth()) throw new Broken("BOMB", "depth>" + limits.depth());
        try {
            open(file, place, depth + 1);
        } catch (ZipException damaged) {
            refuse(place, "DAMAGED", String.valueOf(damaged.getMessage()));
        }
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..");
    }

    /** Returns false when the file is larger than one may be; what is written of it then is not used. */
    private boolean copy(InputStream in, Path file, long packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                bytes += read;
                if (size >= RATIO_FROM && size > limits.ratio() * Math.max(1, packed))
                    throw new Broken("BOMB", "ratio>" + limits.ratio());
                if (bytes > limits.bytes()) throw new Broken("TOO_LARGE", "bytes>" + limits.bytes());
                if (size > limits.entryBytes()) return false;
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private void refuse(String place, String code, String detail) {
        findings.add(new Finding(upload.name(), place, Severity.REFUSED, code, Map.of("detail", detail), ""));
    }

    @Override
    public void close() {
        folders.forEach(Staged::delete);
    }
}
