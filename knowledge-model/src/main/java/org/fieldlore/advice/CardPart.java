package org.fieldlore.advice;

import org.fieldlore.knowledge.Section;

/**
 * A part of what an item says, as it stands on a full card.
 *
 * @param text in the item's language; cut with … where it is long
 */
public record CardPart(Section section, String text) {
    private static final int MOST = 600;

    static CardPart of(Section section, String whole) {
        String text = whole.strip();
        if (text.length() <= MOST) return new CardPart(section, text);
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return new CardPart(section, text.substring(0, end).stripTrailing() + "…");
    }
}
