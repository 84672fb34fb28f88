/**
 * The standing of a body: registered by the secretariat; validated or refused, suspended and resumed, succeeded or dissolved by
 * the chair.
 */
@NullMarked
package org.asean.coordination.registry.standing;

import org.jspecify.annotations.NullMarked;
