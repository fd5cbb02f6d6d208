package org.fieldlore.portal.library;

import java.util.List;

/**
 * A side to narrow by.
 *
 * @param key of its name in the bundle; empty where it has a label
 * @param label its name; empty where it has a key
 */
public record Side(String key, String label, boolean open, List<Choice> choices) {}
