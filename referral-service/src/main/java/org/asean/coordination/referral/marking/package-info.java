/** The Traffic Light Protocol (TLP 2.0) as this committee applies it: who may read what of an issue. */
@NullMarked
package org.asean.coordination.referral.marking;

import org.jspecify.annotations.NullMarked;
