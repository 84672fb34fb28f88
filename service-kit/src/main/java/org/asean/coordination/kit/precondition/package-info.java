/** Entity tags and If-Match (RFC 9110): what the caller saw is what it may change. */
@NullMarked
package org.asean.coordination.kit.precondition;

import org.jspecify.annotations.NullMarked;
