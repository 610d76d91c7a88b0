package nl.weerklank.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, made when asked for, so that no key lies in the repository. */
public record TestTls(SSLContext server, SSLContext client, KeyStore trusted) {

  public static final String STORE_PASSWORD = "changeit";
  private static final char[] PASSWORD = STORE_PASSWORD.toCharArray();

  /**
   * @param host name in the certificate
   */
  public static TestTls of(String host) {
    try {
      Path directory = Files.createTempDirectory("weerklank-tls");
      Path file = directory.resolve("keys.p12");
      keytool(host, file);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD);
      }
      Files.delete(file);
      Files.delete(directory);
      return of(keys);
    } catch (IOException | GeneralSecurityException ex) {
      throw new IllegalStateException(ex);
    }
  }

  private static TestTls of(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(own.getKeyManagers(), null, null);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, null);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trust.getTrustManagers(), null);
    return new TestTls(server, client, trusted);
  }

  /** For a process of its own: {@code -Djavax.net.ssl.trustStore}. */
  public void writeTrustStore(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD);
    } catch (IOException | GeneralSecurityException ex) {
      throw new IllegalStateException(ex);
    }
  }

  private static void keytool(String host, Path file) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
    } catch (InterruptedException ex) {
      throw new IllegalStateException(ex);
    }
  }
}
