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

    private final String currency;

    @Inject
    public CustomerSettings(@ConfigProperty(name = CURRENCY, defaultValue = CURRENCY_DEFAULT) String currency) {
        this.currency = known(currency);
    }

    /** What the product ships with. */
    public static CustomerSettings defaults() {
        return new CustomerSettings(CURRENCY_DEFAULT);
    }

    /** The house currency. */
    public String currency() {
        return currency;
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
