package org.fieldlore.advice.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fieldlore.taxonomy.Solver;

/**
 * How well two rankers put the same panels in order: of an accepted card and one of the same panel that was not, how often the accepted
 * one comes first (the area under the curve within a panel). Such a pair counts as much more as the accepted card's place is looked at
 * less (after T. Joachims, A. Swaminathan and T. Schnabel, Unbiased Learning-to-Rank with Biased Feedback, WSDM 2017; by odds instead of
 * chances, since the two cards are compared with one another), else whoever placed the cards would be judged the better one. How much a place
 * is looked at follows from the same panels. The interval is of the difference on the same panels, with agents drawn as a whole, and it counts that the looks are estimated (K.-Y. Liang and
 * S. Zeger, Longitudinal data analysis using generalized linear models, Biometrika 73, 1986). It holds 99 % rather than 95, as it is looked
 * at every day.
 *
 * @param formula the part that the formula puts rightly, 0..1
 * @param learned the part that the learned ranker puts rightly
 * @param low least that the learned one is better by, −1..1
 * @param high most that it is
 */
public record Judgement(double formula, double learned, double low, double high) {
    private static final double NORMAL_995 = 2.575829304;

    /** By how much the learned one is better. */
    public double gain() {
        return learned - formula;
    }

    /** One accepted card, with all its pairs. */
    private record Answer(long agent, int position, double weight, double formula, double learned) {
        double gain() {
            return learned - formula;
        }
    }

    /** Judges panels that compare, of two agents or more. */
    static Judgement of(List<Panel> panels, LearnedFit learned, Solver solver) {
        Lesson places = new Lesson(panels, solver);
        List<Answer> answers = new ArrayList<>();
        for (Panel panel : panels)
            for (Panel.Card accepted : panel.accepted())
                answers.add(new Answer(
                        panel.agent(),
                        accepted.position(),
                        panel.others().size() / places.looked(accepted.position()),
                        right(accepted, panel.others(), Parts::formula),
                        right(accepted, panel.others(), learned::of)));
        double weight = answers.stream().mapToDouble(Answer::weight).sum();
        double formula = mean(answers, weight, Answer::formula);
        double better = mean(answers, weight, Answer::learned);
        double half = half(answers, weight, better - formula, places);
        return new Judgement(formula, better, better - formula - half, better - formula + half);
    }

    private static double mean(List<Answer> answers, double all, ToDoubleFunction<Answer> of) {
        return answers.stream()
                        .mapToDouble(answer -> answer.weight() * of.applyAsDouble(answer))
                        .sum()
                / all;
    }

    /** Half of the interval: the deviations of one agent add up before they are squared. */
    private static double half(List<Answer> answers, double all, double gain, Lesson places) {
        Map<Long, Double> byAgent = new HashMap<>();
        Map<Integer, Double> byPlace = new HashMap<>();
        for (Answer answer : answers) {
            double deviation = answer.weight() * (answer.gain() - gain) / all;
            byAgent.merge(answer.agent(), deviation, Double::sum);
            // An answer weighs one over the odds of its place, so it falls with their logarithm as fast as it weighs.
            byPlace.merge(answer.position(), -deviation, Double::sum);
        }
        places.moved(byPlace).forEach((agent, moved) -> byAgent.merge(agent, moved, Double::sum));
        int agents = byAgent.size();
        double squares = byAgent.values().stream().mapToDouble(one -> one * one).sum();
        return student(agents - 1) * Math.sqrt(squares * agents / (agents - 1.0));
    }

    /** Student's 99.5 % point (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.7.5). */
    private static double student(int freedom) {
        double z = NORMAL_995;
        return z + (Math.pow(z, 3) + z) / (4 * freedom);
    }

    /** The part of the others behind which it rightly does not stand; equals count half. */
    private static double right(Panel.Card accepted, List<Panel.Card> others, ToDoubleFunction<Parts> fit) {
        double value = fit.applyAsDouble(accepted.parts()) * accepted.parts().trust();
        double right = 0;
        for (Panel.Card other : others) {
            double against = fit.applyAsDouble(other.parts()) * other.parts().trust();
            right += value > against ? 1 : value == against ? 0.5 : 0;
        }
        return right / others.size();
    }
}
