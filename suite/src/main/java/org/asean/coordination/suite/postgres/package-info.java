/** PostgreSQL from its real binaries, with a database and two roles for each service. */
@NullMarked
package org.asean.coordination.suite.postgres;

import org.jspecify.annotations.NullMarked;
