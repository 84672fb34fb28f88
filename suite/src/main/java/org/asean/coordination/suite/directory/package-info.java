/** The directory that a fresh suite is given: real bodies and first remits, one committee, one mandate. */
@NullMarked
package org.asean.coordination.suite.directory;

import org.jspecify.annotations.NullMarked;
