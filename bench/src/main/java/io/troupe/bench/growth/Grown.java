package io.troupe.bench.growth;

import io.troupe.bench.report.Plot;
import io.troupe.bench.report.Table;

/** How something has grown, in figures and as a picture. */
record Grown(Table table, Plot plot) {}
