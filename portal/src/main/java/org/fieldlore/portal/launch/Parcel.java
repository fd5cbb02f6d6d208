package org.fieldlore.portal.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that go over together, below what the portal takes at once.
 *
 * @param files with the names they are reported under
 */
record Parcel(List<Item> files) {
    static final long FILE_BYTES = 50L << 20;
    static final long TABLE_BYTES = 1000L << 20;
    static final long BYTES = 1900L << 20;
    static final int FILES = 1_000;

    /** A file and what it is called: its path below the folder that was named. */
    record Item(Path file, String name, long bytes) {
        boolean tooLarge() {
            return bytes > (name.endsWith(".csv") ? TABLE_BYTES : FILE_BYTES);
        }
    }

    /** Finds the files in folders, hidden ones aside, in the order of their names. Refuses a path that is not there. */
    static List<Item> find(List<String> paths) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String named : paths) {
            Path path = Path.of(named);
            if (!Files.exists(path)) throw new Options.NotUnderstood("no such file or folder: " + named);
            try (Stream<Path> below = Files.walk(path)) {
                for (Path file : below.filter(Files::isRegularFile)
                        .filter(found -> path.equals(found) || !hidden(path.relativize(found)))
                        .sorted()
                        .toList()) items.add(new Item(file, name(path, file), Files.size(file)));
            }
        }
        return items;
    }

    private static boolean hidden(Path below) {
        for (Path part : below) if (part.toString().startsWith(".")) return true;
        return false;
    }

    private static String name(Path root, Path file) {
        Path name = root.equals(file) ? file.getFileName() : root.relativize(file);
        return String.valueOf(name).replace('\\', '/');
    }

    /** Packs items so that each parcel may be sent; one that is too large by itself is left out, see {@link #tooLarge}. */
    static List<Parcel> pack(List<Item> items) {
        List<Parcel> parcels = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        long bytes = 0;
        for (Item item : items) {
            if (item.tooLarge()) continue;
            if (!open.isEmpty() && (bytes + item.bytes() > BYTES || open.size() == FILES)) {
                parcels.add(new Parcel(List.copyOf(open)));
                open.clear();
                bytes = 0;
            }
            open.add(item);
            bytes += item.bytes();
        }
        if (!open.isEmpty()) parcels.add(new Parcel(List.copyOf(open)));
        return parcels;
    }

    static List<Item> tooLarge(List<Item> items) {
        return items.stream().filter(Item::tooLarge).toList();
    }
}
