package org.fieldlore.portal.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stood on the command line behind the verb: `--name value`, `--flag` and, for some verbs, paths. */
final class Options {
    static final String USAGE = """
            Fieldlore, a knowledge portal for the expertise of insurance agents.

            java -jar fieldlore.jar [start] [options]     start the portal; Ctrl-C stops it

              --port N          port to listen on (default 8080)
              --data DIR        where database, index and uploads are kept (default ~/.fieldlore)
              --demo            fill an empty database with demo people, customers and know-how
              --memory MB       heap of the portal in megabytes (default 704)
              --settings FILE   properties file with settings, one key=value a line
              --help            this text

            java -jar fieldlore.jar import --kind KIND [options] PATH...     import files and folders into a running portal

              --kind KIND       documents, questions or customers
              --mapping NAME    for customers: one that is shipped or saved (canonical, casdatasets-pg17, ibm-watson-customer-value,
                                zimnat …), or a JSON file of your own
              --agent LOGIN     who answers for what is imported (default the user)
              --source NAME     for questions: where their ids come from (default the file's name)
              --portal URL      the portal (default http://localhost:8080)
              --user LOGIN      an administrator (default admin); the password is asked for, or taken from the environment
                                variable FIELDLORE_PASSWORD

              Ends with 0 when every import came to its end, refused lines or not; with 1 when one did not.

            java -jar fieldlore.jar crm [options]     start a small CRM that shows advice of a portal on this machine, for trying out

              --port N          port to listen on (default 8090)
              --portal URL      the portal (default http://localhost:8080)
              --data DIR        where that portal keeps its data (default ~/.fieldlore): the CRM declares itself there
              --user LOGIN      the agent who uses the CRM (default agent)

            java -jar fieldlore.jar conform [options]     try whether a portal keeps the contract for other systems, point by point

              --portal URL      the portal, as it is declared (default http://localhost:8080)
              --data DIR        where it keeps its data, to declare a system for the time of the trial (default ~/.fieldlore)
              --issuer URL --key FILE     instead: a system that is declared already, and its private key of P-384 as a JWK
              --user LOGIN      an agent (default agent)
              --customer ID     a customer of the agent, by the archive's external id: feedback is tried too, and stays

              Ends with 0 when every point is kept, else with 1.

            Settings, each with its default. An environment variable overrides one: fieldlore.db.url is FIELDLORE_DB_URL.
            """;

    private static final Set<String> FLAGS = Set.of("demo", "help");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "start", Set.of("port", "data", "memory", "settings"),
            "import", Set.of("kind", "mapping", "agent", "source", "portal", "user"),
            "crm", Set.of("port", "portal", "data", "user"),
            "conform", Set.of("portal", "data", "issuer", "key", "user", "customer"));
    private static final Set<String> WITH_PATHS = Set.of("import");

    private final Map<String, String> named = new LinkedHashMap<>();
    private final List<String> paths = new ArrayList<>();

    private Options() {}

    /** The words on the command line cannot be carried out. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message, null, false, false);
        }
    }

    static Options read(String verb, List<String> args) {
        Options options = new Options();
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            String name = word.replaceFirst("^--", "");
            if (!word.startsWith("--") && WITH_PATHS.contains(verb)) options.paths.add(word);
            else if (FLAGS.contains(name)) options.named.put(name, "true");
            else if (KNOWN.getOrDefault(verb, Set.of()).contains(name) && i + 1 < args.size())
                options.named.put(name, args.get(++i));
            else throw new NotUnderstood("not understood: " + word + "; --help says what can be set");
        }
        return options;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    /** Returns one of these words, or refuses and says which they are. */
    String oneOf(String name, List<String> allowed) {
        String word = text(name, "");
        if (allowed.contains(word)) return word;
        throw new NotUnderstood("--" + name + " must be " + String.join(", ", allowed)
                + (word.isEmpty() ? "; it is missing" : ", was " + word));
    }

    /** Returns an address of the web, or refuses what is none. */
    URI address(String name, String otherwise) {
        String text = text(name, otherwise);
        try {
            URI uri = URI.create(text);
            if ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) return uri;
        } catch (IllegalArgumentException notAnAddress) {
            // told below, together with what has another scheme
        }
        throw new NotUnderstood("--" + name + " must be an address like " + otherwise + ", was " + text);
    }

    /** The folder of a portal's data. */
    Path data() {
        return Path.of(text("data", System.getProperty("user.home") + "/.fieldlore"));
    }

    /** Returns a whole number within bounds, or refuses and says what is allowed. */
    int number(String name, int otherwise, int least, int most) {
        String text = named.get(name);
        if (text == null) return otherwise;
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) return value;
        }
        throw new NotUnderstood("--" + name + " must be " + least + ".." + most + ", was " + text);
    }

    /** Files and folders, in their order. */
    List<String> paths() {
        return List.copyOf(paths);
    }
}
