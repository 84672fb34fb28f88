/** The bodies beside the lead of an issue: those that help, are consulted or are kept informed. */
@NullMarked
package org.asean.coordination.referral.support;

import org.jspecify.annotations.NullMarked;
