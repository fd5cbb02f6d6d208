package org.fieldlore.portal.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads `--name value` and `--flag` and refuses what it does not know. */
final class Options {
    static final String USAGE = """
            Fieldlore, a knowledge portal for the expertise of insurance agents.

            java -jar fieldlore.jar [start] [options]     start the portal; Ctrl-C stops it

              --port N          port to listen on (default 8080)
              --data DIR        where database, index and uploads are kept (default ~/.fieldlore)
              --demo            fill an empty database with demo people, customers and know-how
              --memory MB       heap of the portal in megabytes (default 640)
              --settings FILE   properties file with settings, one key=value a line
              --help            this text

            Settings, each with its default. An environment variable overrides one: fieldlore.db.url is FIELDLORE_DB_URL.
            """;

    private static final Set<String> FLAGS = Set.of("demo", "help");
    private static final Map<String, Set<String>> KNOWN = Map.of("start", Set.of("port", "data", "memory", "settings"));

    private Options() {}

    /** The words on the command line cannot be carried out. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String message) {
            super(message, null, false, false);
        }
    }

    static Map<String, String> read(String verb, List<String> args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String name = args.get(i).replaceFirst("^--", "");
            if (FLAGS.contains(name)) {
                options.put(name, "true");
            } else if (KNOWN.getOrDefault(verb, Set.of()).contains(name) && i + 1 < args.size()) {
                options.put(name, args.get(++i));
            } else {
                throw new NotUnderstood("not understood: " + args.get(i) + "; --help says what can be set");
            }
        }
        return options;
    }

    /** Returns a whole number within bounds, or refuses and says what is allowed. */
    static int number(Map<String, String> options, String name, int otherwise, int least, int most) {
        String text = options.get(name);
        if (text == null) return otherwise;
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) return value;
        }
        throw new NotUnderstood("--" + name + " must be " + least + ".." + most + ", was " + text);
    }
}
