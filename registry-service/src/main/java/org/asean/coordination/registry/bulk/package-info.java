/** The directory as files, CSV or JSON: out whole, and in all rows or none with a report per row. */
@NullMarked
package org.asean.coordination.registry.bulk;

import org.jspecify.annotations.NullMarked;
