package org.fieldlore.ingest.clean;

/** In which order day, month and year stand where the writing does not tell. */
public enum DateOrder {
    YMD,
    MDY,
    DMY
}
