/** The command line: one class a command. */
@NullMarked
package io.troupe.node.cli;

import org.jspecify.annotations.NullMarked;
