package org.fieldlore.source;

/** How often a run found the same thing. */
public record FindingCount(Severity severity, String code, long count) {}
