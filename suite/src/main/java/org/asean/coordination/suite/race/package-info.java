/** Many clients race for one issue: who gets it twice, and who never does. */
@NullMarked
package org.asean.coordination.suite.race;

import org.jspecify.annotations.NullMarked;
