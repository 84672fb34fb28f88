/** The state folder: what survives a restart, who runs in it, and what an earlier run left behind. */
@NullMarked
package org.asean.coordination.suite.state;

import org.jspecify.annotations.NullMarked;
