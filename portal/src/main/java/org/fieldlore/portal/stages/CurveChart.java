package org.fieldlore.portal.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldlore.advice.offer.SurvivalCurve;
import org.jspecify.annotations.Nullable;

/**
 * For what part of customers a second cover began, by days since the first, drawn as a line that steps up within a band that tells
 * how sure it is.
 *
 * @param line points as SVG takes them
 * @param band the same, around the line
 * @param top percent at the upper edge
 * @param customers how many were watched
 * @param half the day by which half have it; null when that has not been seen
 * @param marks a few days and what is known of them
 */
public record CurveChart(
        String line,
        String band,
        int top,
        int customers,
        @Nullable Integer half,
        List<Mark> marks) {
    static final int WIDTH = 600;
    static final int HEIGHT = 200;

    /** Two years. */
    static final int DAYS = 730;

    private static final int EVERY = 10;
    private static final List<Integer> MARKED = List.of(30, 60, 90, 180, 365, 730);

    /** A day, for how many percent a second cover began by then, and the percent between which that lies with 95 %. */
    public record Mark(int days, double part, double low, double high) {}

    static CurveChart of(SurvivalCurve curve) {
        List<String> line = new ArrayList<>();
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        List<Mark> drawn = marks(
                curve, Stream.iterate(0, day -> day <= DAYS, day -> day + EVERY).toList());
        double most = drawn.stream().mapToDouble(Mark::high).max().orElse(100);
        double top = Math.max(10, Math.ceil(Math.min(most, 100) / 10) * 10);
        for (Mark mark : drawn) {
            line.add(point(mark.days(), mark.part(), top));
            high.add(point(mark.days(), mark.high(), top));
            low.add(0, point(mark.days(), mark.low(), top));
        }
        return new CurveChart(
                String.join(" ", line),
                String.join(" ", high) + " " + String.join(" ", low),
                (int) top,
                curve.steps().get(0).waiting(),
                curve.median().isPresent() ? (int) curve.median().getAsDouble() : null,
                marks(curve, MARKED));
    }

    private static List<Mark> marks(SurvivalCurve curve, List<Integer> days) {
        return days.stream()
                .flatMap(day -> curve.at(day).stream()
                        .map(step -> new Mark(
                                day, 100 * (1 - step.open()), 100 * (1 - step.high()), 100 * (1 - step.low()))))
                .toList();
    }

    private static String point(int days, double percent, double top) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", (double) days * WIDTH / DAYS, HEIGHT - Math.min(percent, top) * HEIGHT / top);
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }
}
