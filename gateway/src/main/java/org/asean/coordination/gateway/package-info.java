/** The only door to the suite: it holds the order in which a request is checked, and nothing of the domain. */
@NullMarked
package org.asean.coordination.gateway;

import org.jspecify.annotations.NullMarked;
