/** How an issue comes in: raised by a person or by a machine, once. */
@NullMarked
package org.asean.coordination.referral.intake;

import org.jspecify.annotations.NullMarked;
