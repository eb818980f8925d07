package io.troupe.bench.growth;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far growth is followed.
 *
 * @param full whether to the sizes that take an hour and more
 * @param plots the folder that plots are written to, made where it is not there; null: there are no
 *     plots
 */
public record Extent(boolean full, @Nullable Path plots) {}
