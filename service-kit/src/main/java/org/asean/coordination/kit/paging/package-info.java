/** Lists in pages by opaque cursor: keyset, never offset. */
@NullMarked
package org.asean.coordination.kit.paging;

import org.jspecify.annotations.NullMarked;
