/** A copy of another service's facts, kept from its feed: with its position and its age, whole or refused. */
@NullMarked
package org.asean.coordination.kit.follow;

import org.jspecify.annotations.NullMarked;
