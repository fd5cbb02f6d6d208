/** Keeps the graph in Apache Jena TDB2 and asks it SPARQL, within limits. Nothing outside knows of it. */
@NullMarked
package org.fieldlore.graph.jena;

import org.jspecify.annotations.NullMarked;
