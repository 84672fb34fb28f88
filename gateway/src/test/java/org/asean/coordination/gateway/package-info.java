/** The gateway from outside: real HTTP on both sides, real signatures, stubs only for what is not the gateway. */
@NullMarked
package org.asean.coordination.gateway;

import org.jspecify.annotations.NullMarked;
