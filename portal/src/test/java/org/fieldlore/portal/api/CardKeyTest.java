package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.shared.NotFound;

class CardKeyTest {
    private static final CardKey CRM = new CardKey(new byte[] {1, 2, 3}, "crm");

    @Property
    void a_name_leads_back_to_its_showing(@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long id) {
        UUID card = CRM.of(new ShowingId(id));

        assertThat(card.version()).isEqualTo(8);
        assertThat(card.variant()).isEqualTo(2);
        assertThat(CRM.showing(card)).isEqualTo(new ShowingId(id));
    }

    @Property
    void a_name_with_one_bit_changed_is_nobodys(
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long id, @ForAll @IntRange(max = 127) int bit) {
        UUID card = CRM.of(new ShowingId(id));
        UUID other = bit < 64
                ? new UUID(card.getMostSignificantBits() ^ 1L << bit, card.getLeastSignificantBits())
                : new UUID(card.getMostSignificantBits(), card.getLeastSignificantBits() ^ 1L << bit - 64);

        assertThatThrownBy(() -> CRM.showing(other)).isInstanceOf(NotFound.class);
    }

    @Property(tries = 50)
    void a_name_given_to_one_system_is_none_for_another_or_in_another_house(
            @ForAll @LongRange(min = 1, max = 999_999L) long id) {
        UUID card = CRM.of(new ShowingId(id));

        assertThatThrownBy(() -> new CardKey(new byte[] {1, 2, 3}, "erp").showing(card))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new CardKey(new byte[] {1, 2, 4}, "crm").showing(card))
                .isInstanceOf(NotFound.class);
    }
}
