/** A demo academy for a first look, made through the public interface like any other. */
@NullMarked
package io.troupe.node.demo;

import org.jspecify.annotations.NullMarked;
