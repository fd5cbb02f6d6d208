package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A field of customers that the company added. Defined with its kind, which it keeps for good, as values are stored by it;
 * reworded as people ask what it means; retired when nobody wants it any more, with all values, and brought back with them.
 */
@Entity
@Table(name = "custom_field")
public class CustomField {
    /** What a key looks like. */
    public static final String KEY = "[a-z][A-Za-z0-9]{0,39}";

    private static final int MOST_CHOICES = 60;
    private static final int MOST_TAGS = 30;
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,，;；、\\n]");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "field_key")
    private String key;

    @Column(name = "label_zh")
    private String labelZh;

    @Column(name = "label_en")
    private String labelEn;

    @Column(name = "help_zh")
    private String helpZh;

    @Column(name = "help_en")
    private String helpEn;

    @Enumerated(EnumType.STRING)
    private CustomKind kind;

    private String choices;
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_by")
    private Clearance seenBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Column(name = "updated_by")
    private long updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CustomField() {}

    CustomField(CustomFieldDraft draft, int place, AgentId by, Instant now) {
        if (!draft.key().matches(KEY)) throw new ValueNotAllowed("key", draft.key(), KEY);
        this.key = draft.key();
        this.kind = draft.kind();
        this.place = place;
        this.updatedAt = now;
        redefine(draft, by, now);
    }

    /** Takes over all but key and kind; refuses missing labels and choices, and whom nobody could be. */
    final void redefine(CustomFieldDraft draft, AgentId by, Instant now) {
        if (draft.seenBy() == Clearance.NONE)
            throw new ValueNotAllowed("seenBy", draft.seenBy().name(), "OWN, MANAGER, COLLEAGUE");
        boolean listed = kind == CustomKind.CHOICE || kind == CustomKind.TAGS;
        List<String> offered = listed ? draft.choices() : List.of();
        if ((kind == CustomKind.CHOICE && offered.isEmpty()) || offered.size() > MOST_CHOICES)
            throw new ValueNotAllowed("choices", Integer.toString(offered.size()), "1.." + MOST_CHOICES);
        for (String choice : offered)
            if (choice.length() > 60 || BETWEEN_TAGS.matcher(choice).find())
                throw new ValueNotAllowed("choices", choice, "1..60 characters, no commas");
        this.labelZh = Required.text("label", draft.labelZh(), 60);
        this.labelEn = Required.text("label", draft.labelEn(), 60);
        this.helpZh = most(draft.helpZh());
        this.helpEn = most(draft.helpEn());
        this.choices = String.join("\n", offered);
        this.seenBy = draft.seenBy();
        changed(by, now);
    }

    private static String most(String help) {
        return help.isBlank() ? "" : Required.text("help", help, 300);
    }

    void retire(AgentId by, Instant now) {
        this.retiredAt = now;
        changed(by, now);
    }

    void restore(AgentId by, Instant now) {
        this.retiredAt = null;
        changed(by, now);
    }

    void placeAt(int newPlace) {
        this.place = newPlace;
    }

    private void changed(AgentId by, Instant now) {
        this.updatedBy = by.value();
        this.updatedAt = now;
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    int place() {
        return place;
    }

    boolean retired() {
        return retiredAt != null;
    }

    CustomFieldRow row(long values) {
        return new CustomFieldRow(
                id, key, labelZh, labelEn, helpZh, helpEn, kind, choices(), seenBy, retiredAt, values);
    }

    private List<String> choices() {
        return choices(choices);
    }

    /** Reads choices as they are stored, one a line. */
    static List<String> choices(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }

    /** Reads what somebody typed into the values to store, none for a blank; refuses with {@link ValueNotAllowed}. */
    List<Value> read(String text) {
        if (text.isBlank()) return List.of();
        List<Value> values = new ArrayList<>();
        List<String> parts = kind == CustomKind.TAGS
                ? Arrays.stream(BETWEEN_TAGS.split(text))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList()
                : List.of(text.strip());
        if (parts.size() > MOST_TAGS) throw refused(text, "at most " + MOST_TAGS);
        for (String part : parts) values.add(one(part));
        return values;
    }

    private Value one(String text) {
        return switch (kind) {
            case TEXT -> new Value(Required.text(CustomCondition.PREFIX + key, text, 500), null, null);
            case NUMBER -> number(text);
            case DATE -> date(text);
            case YES_NO -> new Value(yesOrNo(text), null, null);
            case CHOICE, TAGS -> new Value(choice(text), null, null);
        };
    }

    private Value number(String text) {
        BigDecimal number = CustomCondition.number(text);
        if (number == null) throw refused(text, "12.5");
        return new Value(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), number, null);
    }

    private Value date(String text) {
        LocalDate date = CustomCondition.date(text);
        if (date == null) throw refused(text, "2026-01-31");
        return new Value(date.toString(), null, date);
    }

    private String yesOrNo(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "YES", "TRUE", "1", "是" -> "YES";
            case "NO", "FALSE", "0", "否" -> "NO";
            default -> throw refused(text, "YES, NO");
        };
    }

    private String choice(String text) {
        List<String> offered = choices();
        if (!offered.isEmpty() && !offered.contains(text)) throw refused(text, String.join(", ", offered));
        if (text.length() > 60) throw refused(text, "1..60 characters");
        return text;
    }

    private ValueNotAllowed refused(String text, String allowed) {
        return new ValueNotAllowed(CustomCondition.PREFIX + key, text, allowed);
    }

    /** A value in normal form; a number and a day also as such. */
    record Value(
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date) {}
}
