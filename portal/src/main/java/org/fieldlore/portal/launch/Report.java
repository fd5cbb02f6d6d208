package org.fieldlore.portal.launch;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells at the terminal how imports get on and what became of them. */
final class Report {
    private static final int LONGEST = 160;
    private final PrintStream out;
    private final boolean live = System.console() != null;
    private long began = System.nanoTime();
    private long accepted;
    private long changed;
    private long refused;
    private boolean broken;

    Report(PrintStream out) {
        this.out = out;
    }

    void tooLarge(Parcel.Item item) {
        out.println("  refused  " + item.name() + ": larger than " + (Parcel.FILE_BYTES >> 20) + " MB");
        refused++;
    }

    void progress(Map<String, Object> run) {
        if (live) out.print("\r" + line(run) + "   ");
        else out.println(line(run));
        out.flush();
    }

    private String line(Map<String, Object> run) {
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        return String.format(
                Locale.ROOT,
                "  %,d of %,d, %.1f per second",
                whole(run, "done"),
                whole(run, "total"),
                whole(run, "done") / seconds);
    }

    void ended(Map<String, Object> run) {
        progress(run);
        if (live) out.println();
        out.printf(
                Locale.ROOT,
                "  %s after %.1f s: %,d accepted, %,d adjusted, %,d refused%n",
                String.valueOf(run.get("state")).toLowerCase(Locale.ROOT),
                (System.nanoTime() - began) / 1e9,
                whole(run, "accepted"),
                whole(run, "changed"),
                whole(run, "refused"));
        if (run.containsKey("failure")) out.println("  " + run.get("failure"));
        for (Object each : Json.array(run.get("summary"))) {
            Map<String, Object> sum = Json.object(each);
            out.printf(Locale.ROOT, "  %,7d  %-8s %s%n", whole(sum, "count"), word(sum), sum.get("reason"));
        }
        accepted += whole(run, "accepted");
        changed += whole(run, "changed");
        refused += whole(run, "refused");
        broken |= !"DONE".equals(run.get("state"));
        began = System.nanoTime();
    }

    /** What was refused, each with file, place and reason; for more than one page the address of the rest. */
    void findings(Map<String, Object> page, URI rest) {
        List<Object> findings = Json.array(page.get("findings"));
        for (Object each : findings) {
            Map<String, Object> finding = Json.object(each);
            if (!"REFUSED".equals(finding.get("severity"))) continue;
            String place = finding.get("file") + " " + finding.get("place");
            out.println("  refused  " + cut(place.strip() + ": " + finding.get("reason")));
        }
        if (whole(page, "total") > findings.size()) out.println("  The whole report: " + rest);
    }

    private static String word(Map<String, Object> sum) {
        return String.valueOf(sum.get("severity")).toLowerCase(Locale.ROOT);
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    int end() {
        out.printf(Locale.ROOT, "In all: %,d accepted, %,d adjusted, %,d refused%n", accepted, changed, refused);
        return broken ? 1 : 0;
    }

    static long whole(Map<String, Object> json, String name) {
        return json.get(name) instanceof Double number ? number.longValue() : 0;
    }
}
