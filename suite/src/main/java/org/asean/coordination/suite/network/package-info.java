/** The ports of the suite, all on the loopback interface. */
@NullMarked
package org.asean.coordination.suite.network;

import org.jspecify.annotations.NullMarked;
