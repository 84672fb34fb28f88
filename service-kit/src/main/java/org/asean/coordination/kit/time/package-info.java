/** The one clock of the domain: the database's, read when the use case asks. */
@NullMarked
package org.asean.coordination.kit.time;

import org.jspecify.annotations.NullMarked;
