/** The document from which the other services keep their copy of the registry. */
@NullMarked
package org.asean.coordination.registry.directory;

import org.jspecify.annotations.NullMarked;
