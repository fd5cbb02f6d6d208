package org.fieldlore.credit;

/**
 * What an agent has.
 *
 * @param available to spend
 * @param held kept until a manager has decided
 * @param reserved set aside for rewards that were asked for
 * @param owed spent before it was taken back; the next points go here first
 * @param earned all that events gave so far and still give, whatever became of it
 */
public record Purse(long available, long held, long reserved, long owed, long earned) {}
