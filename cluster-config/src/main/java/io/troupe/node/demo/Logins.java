package io.troupe.node.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Who can sign in to the demo academy; made once and kept in the data folder, for its owner only.
 *
 * @param tenant absent until the academy is complete
 */
public record Logins(@Nullable String tenant, Login admin, Login mentor, Login student) {
  /** One person's e-mail address and password. */
  public record Login(String name, String email, String password) {
    static Login of(String name, String email, SecureRandom random) {
      var secret = new byte[12];
      random.nextBytes(secret);
      return new Login(name, email, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Those kept in the file, or new ones. */
  static Logins in(Path file) {
    try {
      return Files.exists(file) ? JSON.readValue(file.toFile(), Logins.class) : fresh();
    } catch (IOException e) {
      throw new DemoException("cannot read " + file, e);
    }
  }

  private static Logins fresh() {
    var random = new SecureRandom();
    return new Logins(
        null,
        Login.of("Ada Admin", "ada@harbour.example", random),
        Login.of("Milo Mentor", "milo@harbour.example", random),
        Login.of("Stella Student", "stella@harbour.example", random));
  }

  Logins of(String tenant) {
    return new Logins(tenant, admin, mentor, student);
  }

  void keep(Path file) {
    try {
      if (Files.notExists(file)) {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
      }
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new DemoException("cannot write " + file, e);
    }
  }

  @Override
  public String toString() {
    return "Logins(" + tenant + ")";
  }
}
