/** What this service knows of bodies, remits, rules, mandates and terms: a copy, with its versions and its age. */
@NullMarked
package org.asean.coordination.referral.directory;

import org.jspecify.annotations.NullMarked;
