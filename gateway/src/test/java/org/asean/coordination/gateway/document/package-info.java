@NullMarked
package org.asean.coordination.gateway.document;

import org.jspecify.annotations.NullMarked;
