/** Black box: the packaged suite with real PostgreSQL and real Keycloak, driven through the gateway. */
@NullMarked
package org.asean.coordination.systemtests;

import org.jspecify.annotations.NullMarked;
