/** What the tables of read models have in common: kinds of columns, and listings by page. */
@NullMarked
package io.troupe.projections.table;

import org.jspecify.annotations.NullMarked;
