package org.fieldlore.shared;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a native select, its cells read by 0-based place; drivers differ in the classes they give, callers need not. */
public final class Row {
    private final @Nullable Object[] cells;

    private Row(@Nullable Object[] cells) {
        this.cells = cells;
    }

    static Row of(@Nullable Object found) {
        return new Row(found instanceof Object[] cells ? cells : new @Nullable Object[] {found});
    }

    public boolean empty(int place) {
        return cells[place] == null;
    }

    public String text(int place) {
        Object cell = needed(place);
        return cell instanceof Clob clob ? read(clob) : cell.toString();
    }

    private static String read(Clob clob) {
        try {
            return clob.getSubString(1, (int) clob.length());
        } catch (SQLException e) {
            throw new IllegalStateException("a long text cannot be read", e);
        }
    }

    public @Nullable String textOrNull(int place) {
        return empty(place) ? null : text(place);
    }

    public long number(int place) {
        return ((Number) needed(place)).longValue();
    }

    public @Nullable Long numberOrNull(int place) {
        return empty(place) ? null : number(place);
    }

    public @Nullable Integer wholeOrNull(int place) {
        return empty(place) ? null : (int) number(place);
    }

    /** The amount; nothing stored counts as 0. */
    public BigDecimal money(int place) {
        Object cell = cells[place];
        return cell == null ? BigDecimal.ZERO : new BigDecimal(cell.toString());
    }

    public @Nullable BigDecimal moneyOrNull(int place) {
        return empty(place) ? null : money(place);
    }

    public boolean flag(int place) {
        Object cell = needed(place);
        return cell instanceof Boolean flag ? flag : ((Number) cell).intValue() != 0;
    }

    public LocalDate date(int place) {
        Object cell = needed(place);
        return cell instanceof Date date ? date.toLocalDate() : (LocalDate) cell;
    }

    public @Nullable LocalDate dateOrNull(int place) {
        return empty(place) ? null : date(place);
    }

    public Instant instant(int place) {
        Object cell = needed(place);
        LocalDateTime stored = cell instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) cell;
        return stored.toInstant(ZoneOffset.UTC);
    }

    public @Nullable Instant instantOrNull(int place) {
        return empty(place) ? null : instant(place);
    }

    public <E extends Enum<E>> E code(int place, Class<E> codes) {
        return Enum.valueOf(codes, text(place));
    }

    public <E extends Enum<E>> @Nullable E codeOrNull(int place, Class<E> codes) {
        return empty(place) ? null : code(place, codes);
    }

    private Object needed(int place) {
        return Objects.requireNonNull(cells[place], () -> "cell " + place + " is empty");
    }
}
