/** Finding bodies: by what they are, by how they are called, and as they were on a day; and the record of each. */
@NullMarked
package org.asean.coordination.registry.lookup;

import org.jspecify.annotations.NullMarked;
