/** Sectoral bodies: the steps of their life, their names, and what else ends when one of them ends. */
@NullMarked
package org.asean.coordination.registry.body;

import org.jspecify.annotations.NullMarked;
