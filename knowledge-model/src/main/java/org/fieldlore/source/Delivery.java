package org.fieldlore.source;

/**
 * A document as it arrives.
 *
 * @param checksum of its bytes
 * @param name file name, at most 255 characters
 * @param mediaType such as application/pdf
 * @param lang BCP 47 primary tag of most of its text: zh or en
 * @param bytes its size in bytes
 * @param text what was read from it, plain
 */
public record Delivery(Checksum checksum, String name, String mediaType, String lang, long bytes, String text) {}
