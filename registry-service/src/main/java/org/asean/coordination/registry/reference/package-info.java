/** What every question speaks of: the taxonomy of topics and the member states, as data by migration. */
@NullMarked
package org.asean.coordination.registry.reference;

import org.jspecify.annotations.NullMarked;
