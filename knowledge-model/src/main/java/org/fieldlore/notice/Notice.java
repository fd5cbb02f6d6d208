package org.fieldlore.notice;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/**
 * Word of a wording that went live.
 *
 * @param because what is followed
 * @param changed whether the item was live before
 * @param unread whether its owner has not looked yet
 */
public record Notice(
        KnowledgeId item, String title, String lang, Following because, boolean changed, Instant at, boolean unread) {}
