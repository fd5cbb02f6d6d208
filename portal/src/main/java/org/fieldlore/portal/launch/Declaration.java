package org.fieldlore.portal.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Declares a system in the folder of a portal's data, for trying out: its lines in systems.properties, and its public keys. */
record Declaration(Path folder, String name) {
    /** Writes the lines anew; those of other systems stay. */
    void write(CallingKey key, String portal, String webhook) throws IOException {
        List<String> lines = others();
        lines.add(name + ".issuer=" + key.issuer());
        lines.add(name + ".address=" + portal);
        lines.add(name + ".keys=" + keys().getFileName());
        if (!webhook.isEmpty()) lines.add(name + ".webhook=" + webhook);
        Files.createDirectories(folder);
        Files.writeString(keys(), key.jwks());
        Files.write(file(), lines);
    }

    /** Takes the lines out again. */
    void remove() throws IOException {
        Files.write(file(), others());
        Files.deleteIfExists(keys());
    }

    private List<String> others() throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(file()))
            for (String line : Files.readAllLines(file())) if (!line.startsWith(name + ".")) lines.add(line);
        return lines;
    }

    private Path file() {
        return folder.resolve("systems.properties");
    }

    private Path keys() {
        return folder.resolve(name + "-keys.json");
    }
}
