/** What was measured, as tables and against the aims. */
@NullMarked
package org.asean.coordination.benchmark.report;

import org.jspecify.annotations.NullMarked;
