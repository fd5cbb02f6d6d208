package org.fieldlore.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line of the product: starts the portal, imports into a running one, tries its contract for other systems, explains itself. */
public final class Fieldlore {
    private Fieldlore() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** Returns the exit status: 0 done, 1 failed, 2 the words were not understood. */
    static int run(List<String> args, PrintStream out, PrintStream err) throws IOException, InterruptedException {
        String verb = args.isEmpty() || args.get(0).startsWith("-") ? "start" : args.get(0);
        List<String> rest = args.isEmpty() || args.get(0).startsWith("-") ? args : args.subList(1, args.size());
        try {
            Options options = Options.read(verb, rest);
            if (options.has("help")) return help(out);
            return switch (verb) {
                case "start" -> new Portal(options, home()).run(out, err);
                case "import" -> new Import(options).run(out, err);
                case "crm" -> new Crm(options).run(out, err);
                case "conform" -> new Conform(options).run(out, err);
                default ->
                    throw new Options.NotUnderstood(
                            "no such command: " + verb + "; there are start, import, crm, conform and --help");
            };
        } catch (Options.NotUnderstood e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int help(PrintStream out) throws IOException {
        out.println(Options.USAGE);
        try (var settings = Fieldlore.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            if (settings != null) settings.transferTo(out);
        }
        return 0;
    }

    /** The folder that this program, the server and the application lie in. */
    private static Path home() {
        try {
            Path here = Path.of(Fieldlore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(here) ? here.resolveSibling(".").normalize() : here;
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
