/** The services of the suite and the environment each of them is given. */
@NullMarked
package org.asean.coordination.suite.service;

import org.jspecify.annotations.NullMarked;
