/** What is told of issues: every change, whole in the outbox, and as much as a reader may see when it is served. */
@NullMarked
package org.asean.coordination.referral.event;

import org.jspecify.annotations.NullMarked;
