@NullMarked
package org.asean.coordination.gateway.page;

import org.jspecify.annotations.NullMarked;
