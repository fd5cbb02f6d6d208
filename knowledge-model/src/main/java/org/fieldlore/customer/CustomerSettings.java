package org.fieldlore.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about customers. */
@Dependent
public class CustomerSettings {
    /**
     * The house currency, an ISO 4217 code: that of incomes and lifetime values, of policies whose source names none, and the
     * one in which premiums of many customers are compared and summed.
     */
    public static final String CURRENCY = "fieldlore.customer.currency";

    public static final String CURRENCY_DEFAULT = "CNY";

    /** Whether certain duplicates are merged as soon as they are found, without a person; true or false. */
    public static final String MERGE_CERTAIN = "fieldlore.customer.merge-certain";

    public static final String MERGE_CERTAIN_DEFAULT = "false";

    /**
     * From which distance on an amount is pointed out as an outlier: robust standard deviations from the median, on the scale of
     * logarithms. 1 or more.
     */
    public static final String OUTLIER_DISTANCE = "fieldlore.customer.outlier-distance";

    public static final String OUTLIER_DISTANCE_DEFAULT = "5";

    /** Fewest amounts of which a median is made that others are judged by. 3 or more. */
    public static final String OUTLIER_LEAST = "fieldlore.customer.outlier-least";

    public static final String OUTLIER_LEAST_DEFAULT = "30";

    private final String currency;
    private final boolean mergeCertain;
    private final double outlierDistance;
    private final int outlierLeast;

    @Inject
    public CustomerSettings(
            @ConfigProperty(name = CURRENCY, defaultValue = CURRENCY_DEFAULT) String currency,
            @ConfigProperty(name = MERGE_CERTAIN, defaultValue = MERGE_CERTAIN_DEFAULT) boolean mergeCertain,
            @ConfigProperty(name = OUTLIER_DISTANCE, defaultValue = OUTLIER_DISTANCE_DEFAULT) double outlierDistance,
            @ConfigProperty(name = OUTLIER_LEAST, defaultValue = OUTLIER_LEAST_DEFAULT) int outlierLeast) {
        if (outlierDistance < 1)
            throw new IllegalArgumentException(OUTLIER_DISTANCE + " must be 1 or more, was " + outlierDistance);
        if (outlierLeast < 3)
            throw new IllegalArgumentException(OUTLIER_LEAST + " must be 3 or more, was " + outlierLeast);
        this.currency = known(currency);
        this.mergeCertain = mergeCertain;
        this.outlierDistance = outlierDistance;
        this.outlierLeast = outlierLeast;
    }

    /** As shipped, but with another house currency. */
    public CustomerSettings(String currency) {
        this(
                currency,
                Boolean.parseBoolean(MERGE_CERTAIN_DEFAULT),
                Double.parseDouble(OUTLIER_DISTANCE_DEFAULT),
                Integer.parseInt(OUTLIER_LEAST_DEFAULT));
    }

    /** What the product ships with. */
    public static CustomerSettings defaults() {
        return new CustomerSettings(CURRENCY_DEFAULT);
    }

    /** The house currency. */
    public String currency() {
        return currency;
    }

    /** Whether certain duplicates are merged without a person. */
    public boolean mergeCertain() {
        return mergeCertain;
    }

    /** Robust standard deviations from the median, from which on an amount is an outlier. */
    double outlierDistance() {
        return outlierDistance;
    }

    /** Fewest amounts that others are judged by. */
    int outlierLeast() {
        return outlierLeast;
    }

    private static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    CURRENCY + " must be a currency code of ISO 4217, was \"" + code + "\"", e);
        }
    }
}
