/** The names and aliases of bodies, each with its days. */
@NullMarked
package org.asean.coordination.registry.naming;

import org.jspecify.annotations.NullMarked;
