/** Where colleagues ask each other: lists, asking, answers. What the office asks is in its own rooms. */
@NullMarked
package org.fieldlore.portal.questions;

import org.jspecify.annotations.NullMarked;
