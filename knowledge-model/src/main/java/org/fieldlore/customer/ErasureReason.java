package org.fieldlore.customer;

/** Why a person's data are erased. */
public enum ErasureReason {
    /** The person asked for it. */
    REQUEST,
    /** What they were kept for is over. */
    PURPOSE_OVER,
    CONSENT_WITHDRAWN,
    /** They should never have been kept. */
    UNLAWFUL
}
