/** The services behind the gateway: replicas, breakers, deadlines and the passing on of requests. */
@NullMarked
package org.asean.coordination.gateway.upstream;

import org.jspecify.annotations.NullMarked;
