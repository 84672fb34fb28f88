/** Cells that LEAD remits of two bodies cover, computed from what is in force and never stored, so that no order of writing can hide one. */
@NullMarked
package org.asean.coordination.registry.overlap;

import org.jspecify.annotations.NullMarked;
