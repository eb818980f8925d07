package io.troupe.node.cli;

import picocli.CommandLine.Command;

@Command(
    name = "troupe",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Text.class,
    description = "The engine of a learning and coaching business.",
    footer = {"", "Settings are environment variables: see `troupe config`."})
final class TroupeCommand {}
