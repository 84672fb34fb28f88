/** The ways in which an offer is made, and the issues that are offered. */
@NullMarked
package org.asean.coordination.benchmark.offer;

import org.jspecify.annotations.NullMarked;
