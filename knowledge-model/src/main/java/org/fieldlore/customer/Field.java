package org.fieldlore.customer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a condition on customers can look at. A value that is not known matches no condition. */
public enum Field {
    /** Completed years. */
    AGE("age", ValueType.whole(0, 150)),
    GENDER("gender", ValueType.code(Gender.class)),
    MARITAL_STATUS("maritalStatus", ValueType.code(MaritalStatus.class)),
    CHILDREN("children", ValueType.whole(0, 30)),
    EDUCATION("education", ValueType.code(Education.class)),
    /** Per year, in the house currency. */
    INCOME("income", ValueType.money()),
    REGION("region", ValueType.text(80)),
    CITY("city", ValueType.text(80)),
    STAGE("stage", ValueType.code(Stage.class)),
    KIND("kind", ValueType.code(CustomerKind.class)),
    OCCUPATION("occupation", ValueType.text(120)),
    /** Holds a policy in force of that line; {@code IN}: of one of these lines. */
    LINE("line", ValueType.code(Line.class)),
    /** Holds no policy in force of that line; {@code IN}: of none of these lines. */
    LACKS_LINE("lacksLine", ValueType.code(Line.class)),
    /** Yearly premium of the policies in force, in the house currency; not known of who pays in another. */
    PREMIUM("premium", ValueType.money()),
    /** Policies in force. */
    POLICIES("policies", ValueType.whole(0, 100_000)),
    /** Claims of the last 36 months. */
    CLAIMS("claims", ValueType.whole(0, 100_000)),
    /** Days until some policy in force ends, today being 0; policies past their end do not count. */
    RENEWAL_WITHIN_DAYS("renewalWithinDays", ValueType.whole(0, 3650)),
    /** Days since the last contact; who was never contacted is silent for longer than any number. */
    SILENT_FOR_DAYS("silentForDays", ValueType.whole(0, 36_500)),
    SATISFACTION("satisfaction", ValueType.whole(0, 10)),
    /** Customer since, ISO date. */
    SINCE("since", ValueType.date());

    private static final Set<Op> ORDERED = EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.LT, Op.LE, Op.GT, Op.GE, Op.BETWEEN);

    private final String key;
    private final ValueType type;

    Field(String key, ValueType type) {
        this.key = key;
        this.type = type;
    }

    /** Its name in rules and requests. */
    public String key() {
        return key;
    }

    /** The comparisons that make sense for it. */
    public Set<Op> ops() {
        if (this == LACKS_LINE) return EnumSet.of(Op.EQ, Op.IN);
        return switch (type.nature()) {
            case CODE -> EnumSet.of(Op.EQ, Op.NE, Op.IN);
            case TEXT -> EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.CONTAINS);
            case NUMBER, DATE -> EnumSet.copyOf(ORDERED);
        };
    }

    /** What a single value may be, for people and pages: the codes, a range, or a number of characters. */
    public String allowed() {
        return type.allowed();
    }

    /** Whether its values are codes of a fixed list, so that pages offer a choice. */
    public boolean coded() {
        return type.nature() == ValueType.Nature.CODE;
    }

    Object read(String value) {
        return type.read(key, value);
    }

    /** Returns the field of that key; refuses any other with {@link FieldUnknown}. */
    public static Field of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new FieldUnknown(
                        key, Arrays.stream(values()).map(Field::key).collect(Collectors.joining(", "))));
    }
}
