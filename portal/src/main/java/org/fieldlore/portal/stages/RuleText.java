package org.fieldlore.portal.stages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.OppositeRules;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.rule.Choice;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;

/** Says rules, and what is weak about them, in the words of the portal. */
record RuleText(Wordbook words, Table columns) {
    private static final String SCREEN = "stages";
    private static final String ANY = "-";

    /** Of these it tells much that no reason is known. */
    private static final Set<String> WITH_REASON = Set.of("QUOTE_DECLINED", "LEAVING", "LEFT");

    /** When a rule holds, cell by cell. */
    String when(Table.Rule rule) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.inputs().size(); i++) {
            Column asked = columns.inputs().get(i);
            String cell = rule.conditions().get(i);
            if (!cell.equals(ANY)) parts.add(of("when." + asked.name(), cell(asked, Choice.of(asked, cell))));
        }
        return parts.isEmpty() ? of("when.always") : String.join(" · ", parts);
    }

    private String cell(Column asked, Choice choice) {
        if (!choice.spans().isEmpty())
            return choice.spans().stream().map(this::days).collect(Collectors.joining(of("or")));
        String list = asked.type() == Column.Type.YES_NO
                ? code(asked.name(), choice.codes().iterator().next())
                : asked.values().stream()
                        .filter(choice.codes()::contains)
                        .map(code -> code(asked.name(), code))
                        .collect(Collectors.joining(of("or")));
        return choice.except() ? of("except", list) : list;
    }

    private String days(Choice.Span span) {
        Long from = span.from();
        Long to = span.to();
        if (from == null) return of("days.to", Objects.requireNonNullElse(to, 0L));
        if (to == null) return of("days.from", from);
        return from.equals(to) ? of("days.on", from) : of("days.span", from, to);
    }

    /** What a code of a column is called. */
    String code(String column, String code) {
        return switch (column) {
            case "event" -> Event.valueOf(code).ofLife() ? words.code("lifeEventKind.", code) : of("event." + code);
            case "reason" -> code.equals("NONE") ? of("reason.NONE") : words.code("declineReason.", code);
            case "step" -> code.equals("WAIT") ? of("step.WAIT") : words.of("counter", "step.name." + code);
            case "mood" -> of("mood." + code);
            default -> of(column + "." + code);
        };
    }

    String step(Table.Rule rule) {
        return code("step", rule.outcomes().get(0).replace("\"", ""));
    }

    /** What is weak, with a customer of whom it holds. */
    String found(Finding finding) {
        return of(
                "found." + finding.kind(),
                numbers(finding.rules()),
                finding.rules().isEmpty() ? 0 : finding.rules().get(0));
    }

    /** Which rules would give opposite advice, why that is opposite, and which of them stand. */
    String opposite(OppositeRules found) {
        return of(
                "opposite." + found.why(),
                code("step", found.stands().name()),
                numbers(found.standing()),
                code("step", found.yields().name()),
                numbers(found.yielding()));
    }

    private String numbers(List<Integer> rules) {
        return rules.stream().map(String::valueOf).collect(Collectors.joining(of("and")));
    }

    /** A customer whom a case speaks of; empty for none. */
    String example(Map<String, Object> situation) {
        return situation.isEmpty() ? "" : of("example", said(situation));
    }

    /** A customer to whom two things happened. */
    String example(Map<String, Object> first, Map<String, Object> second) {
        return of("example.both", said(first), said(second));
    }

    private String said(Map<String, Object> situation) {
        String event = text(situation, "event");
        Object days = ((BigDecimal) Objects.requireNonNull(situation.get("days"))).intValueExact();
        List<String> parts = new ArrayList<>();
        parts.add(
                Event.valueOf(event).ofLife()
                        ? of("case.life", code("event", event), days)
                        : of("case." + event, days));
        String reason = text(situation, "reason");
        if (!reason.equals("NONE") || WITH_REASON.contains(event)) parts.add(of("case.reason", code("reason", reason)));
        String mood = text(situation, "mood");
        if (!mood.equals("UNKNOWN")) parts.add(of("case.mood", code("mood", mood)));
        if (Boolean.TRUE.equals(situation.get("grievance"))) parts.add(of("case.grievance"));
        return String.join(of("comma"), parts);
    }

    private static String text(Map<String, Object> situation, String column) {
        return (String) Objects.requireNonNull(situation.get(column));
    }

    private String of(String key, Object... arguments) {
        return words.of(SCREEN, key, arguments);
    }
}
