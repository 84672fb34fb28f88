/** The record: who changed what, when and why, with what it was before and is after; it only grows. */
@NullMarked
package org.asean.coordination.kit.record;

import org.jspecify.annotations.NullMarked;
