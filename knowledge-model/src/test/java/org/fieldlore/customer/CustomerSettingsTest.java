package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CustomerSettingsTest {
    @Test
    void the_house_counts_in_yuan_unless_told_otherwise() {
        assertThat(CustomerSettings.defaults().currency()).isEqualTo("CNY");
        assertThat(new CustomerSettings("USD").currency()).isEqualTo("USD");
    }

    @Test
    void what_is_no_currency_is_refused_by_the_key_that_holds_it() {
        assertThatThrownBy(() -> new CustomerSettings("yuan"))
                .hasMessage("fieldlore.customer.currency must be a currency code of ISO 4217, was \"yuan\"");
    }
}
