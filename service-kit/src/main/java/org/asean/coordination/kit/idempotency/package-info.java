/** A command sent twice happens once: the IETF draft's Idempotency-Key, kept in the transaction of the change. */
@NullMarked
package org.asean.coordination.kit.idempotency;

import org.jspecify.annotations.NullMarked;
