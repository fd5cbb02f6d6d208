/** Reads vocabularies with Apache Jena: Turtle through RIOT, rules through SHACL. Nothing outside knows of it. */
@NullMarked
package org.fieldlore.taxonomy.jena;

import org.jspecify.annotations.NullMarked;
