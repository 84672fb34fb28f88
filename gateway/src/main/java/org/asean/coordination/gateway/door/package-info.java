/** The first and last thing a request meets: path hygiene, request id, security headers, access log. */
@NullMarked
package org.asean.coordination.gateway.door;

import org.jspecify.annotations.NullMarked;
