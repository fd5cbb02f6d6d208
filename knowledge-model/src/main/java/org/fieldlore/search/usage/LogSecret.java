package org.fieldlore.search.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What pseudonyms are made with. Once it is deleted, nobody can tell any more whose rows were whose. */
@Entity
@Table(name = "search_secret")
public class LogSecret {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "made_at")
    private Instant madeAt;

    private String secret;

    protected LogSecret() {}

    LogSecret(String secret, Instant now) {
        this.secret = secret;
        this.madeAt = now;
    }

    boolean isOlderThan(Instant moment) {
        return madeAt.isBefore(moment);
    }

    String secret() {
        return secret;
    }
}
