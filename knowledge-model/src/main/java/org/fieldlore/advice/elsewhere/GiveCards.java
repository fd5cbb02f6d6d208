package org.fieldlore.advice.elsewhere;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Notes that a calling system was given cards, so that it can be told what becomes of them. */
@UseCase
public class GiveCards {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public GiveCards(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Notes it in one statement; a card that is given again counts from now on, also when it was recalled meanwhile. */
    public void given(String system, Collection<ShowingId> cards) {
        if (cards.isEmpty()) return;
        Sql insert = Sql.of("insert into card_given (showing_id, system_name, given_at) values");
        String comma = "";
        // In one order, so that two servers that give the same cards never wait for each other.
        for (long card : cards.stream().mapToLong(ShowingId::value).sorted().toArray()) {
            insert.add(comma + "(?, ?, ?)", card, system, clock.instant());
            comma = ", ";
        }
        insert.add("on duplicate key update given_at = values(given_at), recalled_at = null")
                .execute(em);
    }
}
