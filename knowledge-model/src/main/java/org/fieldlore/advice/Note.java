package org.fieldlore.advice;

import java.time.Instant;

/** Something said to or heard from a customer. */
record Note(Instant at, String text) {}
