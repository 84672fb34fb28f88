/**
 * What this service knows of who presides: a copy kept from mandate-service's feed, and the rule that the chair acts only
 * within a term and never in its own cause; then the vice-chair does, and where both are out the committee.
 */
@NullMarked
package org.asean.coordination.registry.term;

import org.jspecify.annotations.NullMarked;
