/** What this service knows of committee terms: a copy of mandate-service's directory, kept fresh, and the rule that the chair acts only
 * within a term and never in its own cause. */
@NullMarked
package org.asean.coordination.registry.term;

import org.jspecify.annotations.NullMarked;
