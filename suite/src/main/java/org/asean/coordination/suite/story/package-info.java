/** The story that shows what the suite is for, played through the gateway. */
@NullMarked
package org.asean.coordination.suite.story;

import org.jspecify.annotations.NullMarked;
