/** How often one caller may call. */
@NullMarked
package org.asean.coordination.gateway.limit;

import org.jspecify.annotations.NullMarked;
