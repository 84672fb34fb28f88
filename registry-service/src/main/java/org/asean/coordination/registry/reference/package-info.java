/** What every question speaks of: the taxonomy, which the secretariat keeps; member states and partners, as data by migration. */
@NullMarked
package org.asean.coordination.registry.reference;

import org.jspecify.annotations.NullMarked;
