/** Speaks to the running suite as its users do: tokens from Keycloak, requests through the gateway. */
@NullMarked
package org.asean.coordination.suite.client;

import org.jspecify.annotations.NullMarked;
