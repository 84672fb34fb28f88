/** What the person at the terminal is told: progress, and one clear line when something fails. */
@NullMarked
package org.asean.coordination.suite.console;

import org.jspecify.annotations.NullMarked;
