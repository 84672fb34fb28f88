/** How bodies come to stand beside the lead of an issue, what they do there, and how that ends. */
@NullMarked
package org.asean.coordination.referral.supporting;

import org.jspecify.annotations.NullMarked;
