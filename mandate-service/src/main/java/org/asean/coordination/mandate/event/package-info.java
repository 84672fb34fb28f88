/** What this service tells of its changes, and to whom. */
@NullMarked
package org.asean.coordination.mandate.event;

import org.jspecify.annotations.NullMarked;
