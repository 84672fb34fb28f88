/** Where a record comes from: how it came into the registry, who brought a step about and when. */
@NullMarked
package org.asean.coordination.registry.provenance;

import org.jspecify.annotations.NullMarked;
