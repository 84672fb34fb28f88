/** How a body that holds an issue asks its raiser, and how the raiser answers. */
@NullMarked
package org.asean.coordination.referral.asking;

import org.jspecify.annotations.NullMarked;
