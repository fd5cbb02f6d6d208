package org.fieldlore.insight.handbook;

import java.io.IOException;
import java.util.Set;

/** Cuts from the font that comes with the product what a text needs. */
public interface FontSubset {
    /** Returns a TrueType font with the glyphs of these code points; those that the font does not have are left out. */
    byte[] of(Set<Integer> codePoints) throws IOException;
}
