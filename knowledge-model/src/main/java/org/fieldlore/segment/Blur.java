package org.fieldlore.segment;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures of many customers so that none of them can be made out. To every figure belongs an error that follows from a
 * secret, the figure's name, its true value and who is counted: the same question always gets the same answer, so that asking
 * again teaches nothing, and one customer more or less gets another error (the cell key of Fraser and Wooton, 2005). The error
 * is two-sided geometric (Ghosh, Roughgarden and Sundararajan, SIAM J. Comput. 41, 2012): with a spread of s customers no
 * answer is more than e^(1/s) times as likely with a customer as without, 1.22 with the usual 5. What comes below the least
 * number of customers is not told.
 */
public final class Blur {
    /** The standard deviation of the error, in spreads, is the root of two; more than a quarter of a sum is no figure. */
    private static final BigDecimal WORTH_TELLING = BigDecimal.valueOf(4 * Math.sqrt(2));

    private final Mac mac;
    private final int least;
    private final int spread;

    /** Blurs with a secret of 16 bytes or more. */
    public Blur(byte[] secret, SegmentSettings settings) {
        this.least = settings.least();
        this.spread = settings.blur();
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every Java", e);
        }
    }

    /**
     * How many customers there are, about; null for fewer than the least, none included.
     *
     * @param mark says who they are: {@link Sums#mark()}
     */
    public @Nullable Long customers(long number, long mark) {
        long told = number + error("customers", number, mark);
        return told < least ? null : Long.valueOf(told);
    }

    /** As {@link #customers}, for kinds that show by being there at all: only those twice the least. */
    @Nullable
    Long kinds(String name, long number, long mark) {
        long told = number + error(name, number, mark);
        return told < 2L * least ? null : Long.valueOf(told);
    }

    /**
     * A sum over customers, about; null when the error is likely more than a quarter of it.
     *
     * @param most what a single customer adds at most
     */
    public @Nullable BigDecimal sum(String figure, BigDecimal sum, long mark, BigDecimal most) {
        BigDecimal told = sum.add(most.multiply(BigDecimal.valueOf(error(figure + sum.toPlainString(), 0, mark))));
        boolean worth = told.compareTo(most.multiply(BigDecimal.valueOf(spread)).multiply(WORTH_TELLING)) >= 0;
        return worth ? told : null;
    }

    private long error(String figure, long number, long mark) {
        byte[] name = figure.getBytes(StandardCharsets.UTF_8);
        ByteBuffer cell = ByteBuffer.allocate(16 + name.length);
        cell.putLong(number).putLong(mark).put(name);
        byte[] key;
        synchronized (mac) {
            key = mac.doFinal(cell.array());
        }
        ByteBuffer drawn = ByteBuffer.wrap(key);
        long up = geometric(drawn.getLong(0));
        long down = geometric(drawn.getLong(8));
        return up - down;
    }

    /** 0, 1, 2, … each e^(-1/spread) times as likely as the one before; the difference of two is two-sided. */
    private long geometric(long bits) {
        double uniform = ((bits >>> 11) + 1) * 0x1.0p-53;
        return (long) Math.floor(-Math.log(uniform) * spread);
    }
}
