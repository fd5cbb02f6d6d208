/** The language models of search: BGE small for Chinese and English, from jars, run in the process. Nothing else knows of ONNX. */
@NullMarked
package org.fieldlore.search.onnx;

import org.jspecify.annotations.NullMarked;
