/** What the other services keep of this one: the terms of those who preside, and the mandates. */
@NullMarked
package org.asean.coordination.mandate.directory;

import org.jspecify.annotations.NullMarked;
