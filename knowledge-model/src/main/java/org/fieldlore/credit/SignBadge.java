package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Signs badges with the company's own key, an RSA key of 2,048 bits by SHA-256 (RS256 of RFC 7518). The key is kept in the
 * database, so that every server signs with the same one; its private half is used here and handed to nobody.
 */
@UseCase
public class SignBadge {
    private static final int BITS = 2048;
    private static final int ONLY = 1;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SignBadge(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Makes the key unless there is one, for a server that starts; of two that start at once the second finds the first's. */
    public void prepare() {
        new Journal(em).lock();
        if (Sql.of("select count(*) from badge_key").number(em) > 0) return;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Sql.of(
                            "insert into badge_key (id, private_key, public_key, made_at) values (?, ?, ?, ?)",
                            ONLY,
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                            clock.instant())
                    .execute(em);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no RSA keys", e);
        }
    }

    /** The key to check signatures with. */
    public RSAPublicKey key() {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(half("public_key")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the badge key is damaged", e);
        }
    }

    /** The signature of these bytes. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(half("private_key"))));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the badge key is damaged", e);
        }
    }

    private byte[] half(String column) {
        return Base64.getDecoder()
                .decode(Sql.of("select " + column + " from badge_key where id = ?", ONLY)
                        .rows(em)
                        .get(0)
                        .text(0));
    }
}
