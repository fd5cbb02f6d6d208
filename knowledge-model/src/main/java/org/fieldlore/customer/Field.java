package org.fieldlore.customer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    ADDRESS("address", ValueType.text(200)),
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
    SINCE("since", ValueType.date()),
    /** Days until the birthday, today being 0. */
    BIRTHDAY_WITHIN_DAYS("birthdayWithinDays", ValueType.whole(0, 364)),
    /** What the customer means to do about some policy in force. */
    RENEWAL("renewal", ValueType.code(Renewal.class)),
    /** Sum insured by some policy in force, in the house currency. */
    SUM_INSURED("sumInsured", ValueType.money()),
    /** Days since the last claim occurred; not known of who never had one. */
    LAST_CLAIM_DAYS("lastClaimDays", ValueType.whole(0, 36_500)),
    /** Customers in the household, this one included; not known of who belongs to none. */
    HOUSEHOLD_SIZE("householdSize", ValueType.whole(1, 100)),
    /** What the customer last consented to. */
    CONSENTS("consents", ValueType.code(UsePurpose.class)),
    /** What the customer last objected to. */
    OBJECTS("objects", ValueType.code(UsePurpose.class)),
    /** Name of the account's agent in either language. */
    AGENT("agent", ValueType.text(120)),
    /** Name of the branch of the account's agent in either language. */
    BRANCH("branch", ValueType.text(120)),
    /** Belongs to the segment of that id, as of its last refresh. */
    SEGMENT("segment", ValueType.whole(1, Integer.MAX_VALUE)),
    /** Where ability and willingness put the customer. */
    QUADRANT("quadrant", ValueType.code(Quadrant.class));

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
        if (this == SEGMENT) return EnumSet.of(Op.EQ, Op.NE, Op.IN);
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

    /** The fact that it tells of, where that may be hidden; null when everybody may ask. */
    public @Nullable Fact tells() {
        return switch (this) {
            case INCOME -> Fact.INCOME;
            case ADDRESS -> Fact.ADDRESS;
            case AGE, BIRTHDAY_WITHIN_DAYS -> Fact.BIRTH_DATE;
            // Computed or stated, it is hidden where what was stated is.
            case QUADRANT -> Fact.ABILITY;
            default -> null;
        };
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
