/** Child processes: started in their own session, logged, awaited, stopped. */
@NullMarked
package org.asean.coordination.suite.process;

import org.jspecify.annotations.NullMarked;
