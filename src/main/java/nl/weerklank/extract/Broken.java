package nl.weerklank.extract;

/**
 * Stands in a row for a value that could not be taken from where it should be.
 *
 * @param what it should have been
 */
record Broken(String what) {

  /** Without what stood there, which may be personal. */
  @Override
  public String toString() {
    return "(no " + what + ")";
  }
}
