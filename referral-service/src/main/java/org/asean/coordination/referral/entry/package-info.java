/** What the parties of an issue say on it, and the files that they attach. */
@NullMarked
package org.asean.coordination.referral.entry;

import org.jspecify.annotations.NullMarked;
