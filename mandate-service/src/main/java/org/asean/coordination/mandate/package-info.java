/** The committees, who sits in them and when, and their time-bound mandates. */
@NullMarked
package org.asean.coordination.mandate;

import org.jspecify.annotations.NullMarked;
