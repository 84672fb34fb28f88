/** Keycloak from its distribution, with the one realm imported. */
@NullMarked
package org.asean.coordination.suite.keycloak;

import org.jspecify.annotations.NullMarked;
