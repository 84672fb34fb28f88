@NullMarked
package org.asean.coordination.gateway.upstream;

import org.jspecify.annotations.NullMarked;
