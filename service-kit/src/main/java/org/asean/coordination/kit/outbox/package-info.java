/** Events: written in the transaction of the change, served as a feed from which no reader with a cursor misses one. */
@NullMarked
package org.asean.coordination.kit.outbox;

import org.jspecify.annotations.NullMarked;
