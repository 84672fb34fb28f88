/** A mandate: what a committee is empowered to, by whom, from when to when. */
@NullMarked
package org.asean.coordination.mandate.mandate;

import org.jspecify.annotations.NullMarked;
