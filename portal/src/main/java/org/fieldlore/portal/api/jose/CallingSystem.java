package org.fieldlore.portal.api.jose;

import com.nimbusds.jose.jwk.JWKSet;
import org.jspecify.annotations.Nullable;

/**
 * Another system that may ask for advice.
 *
 * @param name what it is called in the file that declares it
 * @param issuer what it calls itself in its tokens
 * @param address where it reaches this portal, without a slash at the end; its tokens name an address below it as their audience
 * @param keys its public keys
 * @param webhook where it is told what becomes of its cards; null when it is not
 */
public record CallingSystem(
        String name,
        String issuer,
        String address,
        JWKSet keys,
        @Nullable Webhook webhook) {}
