package nl.weerklank.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Weerklank.class.getPackage().getImplementationVersion();
    return new String[] {"weerklank " + (version == null ? "(unpackaged)" : version)};
  }
}
