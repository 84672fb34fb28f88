/** Who calls: the actor, its roles and its bodies, from the verified token and from nowhere else. */
@NullMarked
package org.asean.coordination.kit.security;

import org.jspecify.annotations.NullMarked;
