@NullMarked
package org.fieldlore.search.onnx;

import org.jspecify.annotations.NullMarked;
