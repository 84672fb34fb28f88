/** Cells that make no sense, marked by the secretariat so that the gaps that are left mean something. */
@NullMarked
package org.asean.coordination.registry.applicability;

import org.jspecify.annotations.NullMarked;
