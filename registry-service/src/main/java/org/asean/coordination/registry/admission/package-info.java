/** From a draft to a remit in force: submission, the chair's note on collisions, admission by the secretariat, refusal, withdrawal. */
@NullMarked
package org.asean.coordination.registry.admission;

import org.jspecify.annotations.NullMarked;
