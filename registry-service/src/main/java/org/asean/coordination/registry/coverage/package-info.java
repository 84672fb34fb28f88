/** Who leads each cell of the taxonomy on a day, who contests it and where nobody does: the duty not to duplicate, made visible. */
@NullMarked
package org.asean.coordination.registry.coverage;

import org.jspecify.annotations.NullMarked;
