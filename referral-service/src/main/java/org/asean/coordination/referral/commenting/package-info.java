/** How the parties of an issue say something on it, and attach files to that. */
@NullMarked
package org.asean.coordination.referral.commenting;

import org.jspecify.annotations.NullMarked;
