/** The registry of sectoral bodies: who is competent for what, where two claim and where an issue routes. Service root: configuration and the API's title. */
@NullMarked
package org.asean.coordination.registry;

import org.jspecify.annotations.NullMarked;
