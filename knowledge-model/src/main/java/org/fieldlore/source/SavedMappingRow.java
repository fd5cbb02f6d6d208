package org.fieldlore.source;

import java.time.Instant;
import java.util.List;

/**
 * A saved mapping as a list shows it.
 *
 * @param entities names of what it fills
 */
public record SavedMappingRow(
        long id, String name, String ownerZh, String ownerEn, List<String> entities, Instant updatedAt) {}
