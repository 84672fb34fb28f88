/** Who calls: from the bearer token to roles. */
@NullMarked
package org.asean.coordination.gateway.caller;

import org.jspecify.annotations.NullMarked;
