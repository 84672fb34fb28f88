/** A committee and its members; at most one chair and one vice-chair are in term at any instant. */
@NullMarked
package org.asean.coordination.mandate.committee;

import org.jspecify.annotations.NullMarked;
