/** A directory that comes in as CSV: all rows or none, with a report per row. */
@NullMarked
package org.asean.coordination.registry.bulk;

import org.jspecify.annotations.NullMarked;
