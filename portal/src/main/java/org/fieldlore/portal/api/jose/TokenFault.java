package org.fieldlore.portal.api.jose;

/** Why a token proves nothing; the words for people stand under "tokenFault." and the name. */
public enum TokenFault {
    /** There is none. */
    MISSING,
    /** It is no JSON Web Token, or lacks iss, aud, exp, iat or jti. */
    MALFORMED,
    /** It is not signed by ES384 or RS384. */
    ALGORITHM,
    /** Nobody declared its issuer. */
    ISSUER,
    /** No key of its issuer made the signature. */
    SIGNATURE,
    /** It is for another address. */
    AUDIENCE,
    /** Its time is over. */
    EXPIRED,
    /** It was issued in the future, before this server started, or for longer than five minutes. */
    LIFE,
    /** It was used before. */
    REPLAYED
}
