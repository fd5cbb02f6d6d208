/**
 * Handbooks: a selection of know-how bound into a dated book, as PDF and HTML. The database keeps the selection and which
 * version of which item every edition holds; files are made from that and can be made again. It decides nothing about items.
 */
@NullMarked
package org.fieldlore.insight.handbook;

import org.jspecify.annotations.NullMarked;
