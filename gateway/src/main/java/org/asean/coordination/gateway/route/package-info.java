/** The table of everything that exists behind the door, as data. */
@NullMarked
package org.asean.coordination.gateway.route;

import org.jspecify.annotations.NullMarked;
