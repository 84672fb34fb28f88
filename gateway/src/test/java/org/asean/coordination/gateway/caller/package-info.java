@NullMarked
package org.asean.coordination.gateway.caller;

import org.jspecify.annotations.NullMarked;
