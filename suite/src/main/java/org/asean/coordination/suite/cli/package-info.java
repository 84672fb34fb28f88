/** The commands of ./run. */
@NullMarked
package org.asean.coordination.suite.cli;

import org.jspecify.annotations.NullMarked;
