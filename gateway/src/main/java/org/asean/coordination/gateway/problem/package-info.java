/** What the gateway answers itself when it refuses: RFC 9457 problem documents, one code each. */
@NullMarked
package org.asean.coordination.gateway.problem;

import org.jspecify.annotations.NullMarked;
