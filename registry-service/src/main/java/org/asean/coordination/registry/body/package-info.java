/** Sectoral bodies: registered by the secretariat, validated or refused by the chair. */
@NullMarked
package org.asean.coordination.registry.body;

import org.jspecify.annotations.NullMarked;
