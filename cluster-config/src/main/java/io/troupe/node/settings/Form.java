package io.troupe.node.settings;

import io.troupe.node.HostPort;
import io.troupe.node.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form a value must have: the words that describe it, and the reading of it, which is empty or
 * throws {@link IllegalArgumentException} for a text that does not fit.
 */
public record Form<T>(String allowed, Function<String, Optional<T>> reading) {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final Pattern JDBC =
      Pattern.compile("jdbc:postgresql://[A-Za-z0-9.,:\\[\\]_-]+/[^?\\s/]+(\\?\\S*)?");
  private static final Pattern CREDENTIAL = Pattern.compile("(?i)[?&](user|password|sslpassword)=");
  private static final int KEY_BYTES = 32;

  /** The value this text stands for; empty where the text does not fit. */
  public Optional<T> read(String text) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static Form<Integer> whole(int least, int most) {
    return new Form<>(
        "a whole number from %d to %d".formatted(least, most),
        text -> Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most));
  }

  static Form<Integer> port() {
    return new Form<>("a port from 0 (any free one) to 65535", whole(0, 65_535).reading);
  }

  static Form<String> host() {
    return new Form<>(
        "a host name or an IP address", text -> Optional.of(text).filter(Form::isHost));
  }

  static Form<String> text(int most) {
    return new Form<>(
        "1 to %d characters on one line".formatted(most),
        text -> Optional.of(text).filter(t -> t.length() <= most && !hasControl(t)));
  }

  static Form<Secret> secret() {
    return new Form<>(
        "1 to 4096 characters on one line", text -> text(4_096).read(text).map(Secret::new));
  }

  static Form<Boolean> flag() {
    return new Form<>(
        "true or false",
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  static <E extends Enum<E>> Form<E> oneOf(Class<E> names) {
    var all = Arrays.asList(names.getEnumConstants());
    return new Form<>(
        all.stream().map(Form::lower).collect(Collectors.joining(", ")),
        text -> all.stream().filter(one -> lower(one).equals(text)).findFirst());
  }

  static Form<Path> folder() {
    return new Form<>(
        "the path of a folder, without a semicolon",
        text ->
            Optional.of(text)
                .filter(t -> !t.contains(";"))
                .map(t -> Path.of(t).toAbsolutePath().normalize()));
  }

  static Form<URI> webUrl() {
    return new Form<>(
        "an http or https address without user, query or fragment",
        text -> Optional.of(URI.create(text.replaceFirst("/+$", ""))).filter(Form::isWebUrl));
  }

  static Form<String> postgresUrl() {
    return new Form<>(
        "jdbc:postgresql://HOST[:PORT]/DATABASE without user or password in it",
        text ->
            Optional.of(text)
                .filter(t -> JDBC.matcher(t).matches() && !CREDENTIAL.matcher(t).find()));
  }

  static Form<String> mailAddress() {
    return new Form<>(
        "a mail address", text -> Optional.of(text).filter(t -> MAIL.matcher(t).matches()));
  }

  static Form<List<HostPort>> hostPorts() {
    return new Form<>(
        "HOST:PORT, several separated by commas, 16 at most",
        text -> each(text, 16, Form::hostPort));
  }

  static Form<List<Secret>> keys() {
    return new Form<>(
        "base64 of 32 bytes (openssl rand -base64 32), or up to 8 with commas, the newest first",
        text -> each(text, 8, Form::key));
  }

  private static <T> Optional<List<T>> each(
      String text, int most, Function<String, Optional<T>> one) {
    var read = Stream.of(text.split(",", -1)).map(String::strip).map(one).toList();
    return read.size() > most || read.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(read.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<HostPort> hostPort(String text) {
    var colon = text.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var host = text.substring(0, colon).replaceAll("^\\[|]$", "");
    return whole(1, 65_535)
        .read(text.substring(colon + 1))
        .filter(_ -> isHost(host))
        .map(port -> new HostPort(host, port));
  }

  private static Optional<Secret> key(String text) {
    return Base64.getDecoder().decode(text).length == KEY_BYTES
        ? Optional.of(new Secret(text))
        : Optional.empty();
  }

  private static boolean isHost(String text) {
    return HOST.matcher(text).matches() || (text.contains(":") && IPV6.matcher(text).matches());
  }

  private static boolean isWebUrl(URI uri) {
    return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getQuery() == null
        && uri.getFragment() == null;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
