package io.troupe.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark has found.
 *
 * @param name of the benchmark
 * @param settings what the figures were measured with, in the order they are shown
 * @param notes what a reader of the figures must know
 */
public record Report(
    String name, Map<String, String> settings, List<Table> tables, List<String> notes) {}
