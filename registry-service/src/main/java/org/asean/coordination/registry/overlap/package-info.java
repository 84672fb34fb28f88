/** Cells that LEAD remits of two bodies cover: which two remits is stored with the later of them, in which cells is computed when shown. */
@NullMarked
package org.asean.coordination.registry.overlap;

import org.jspecify.annotations.NullMarked;
