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

    private final String currency;
    private final boolean mergeCertain;

    @Inject
    public CustomerSettings(
            @ConfigProperty(name = CURRENCY, defaultValue = CURRENCY_DEFAULT) String currency,
            @ConfigProperty(name = MERGE_CERTAIN, defaultValue = MERGE_CERTAIN_DEFAULT) boolean mergeCertain) {
        this.currency = known(currency);
        this.mergeCertain = mergeCertain;
    }

    /** As shipped, but with another house currency. */
    public CustomerSettings(String currency) {
        this(currency, Boolean.parseBoolean(MERGE_CERTAIN_DEFAULT));
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

    private static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    CURRENCY + " must be a currency code of ISO 4217, was \"" + code + "\"", e);
        }
    }
}
