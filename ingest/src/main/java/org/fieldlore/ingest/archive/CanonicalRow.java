package org.fieldlore.ingest.archive;

/** A record of the archive as a delivery tells it, with the deliverer's ids; not yet matched with what is stored. */
public sealed interface CanonicalRow
        permits CustomerRow,
                PolicyRow,
                ClaimRow,
                InteractionRow,
                QuoteRow,
                ComplaintRow,
                SurveyAnswerRow,
                LifeEventRow,
                HouseholdRow {}
