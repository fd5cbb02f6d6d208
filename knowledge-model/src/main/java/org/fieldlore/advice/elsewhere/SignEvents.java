package org.fieldlore.advice.elsewhere;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Signs what calling systems are told with this house's own Ed25519 key (RFC 8032). The key is kept in the database, so that every
 * server signs with the same one; its private half is used here and handed to nobody.
 */
@UseCase
public class SignEvents {
    private static final String ALGORITHM = "Ed25519";
    private static final int ONLY = 1;

    /** Bytes of a public key; they stand at the end of its encoding (RFC 8410). */
    private static final int RAW = 32;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SignEvents(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Makes the key unless there is one, for a server that starts; of two that start at once the first one's stays. */
    public void prepare() {
        if (Sql.of("select count(*) from event_key").number(em) > 0) return;
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Sql.of(
                            "insert ignore into event_key (id, private_key, public_key, made_at) values (?, ?, ?, ?)",
                            ONLY,
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                            clock.instant())
                    .execute(em);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no Ed25519 keys", e);
        }
    }

    /** The 32 bytes of the public key, as RFC 8032 writes it. */
    public byte[] key() {
        byte[] encoded = half("public_key");
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    /** The signature of these bytes, 64 bytes. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(half("private_key"))));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of events is damaged", e);
        }
    }

    private byte[] half(String column) {
        return Base64.getDecoder()
                .decode(Sql.of("select " + column + " from event_key where id = ?", ONLY)
                        .rows(em)
                        .get(0)
                        .text(0));
    }
}
