/** What the suite's processes use of the machine. */
@NullMarked
package org.asean.coordination.benchmark.process;

import org.jspecify.annotations.NullMarked;
