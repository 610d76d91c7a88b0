package nl.weerklank.render;

import java.awt.geom.Rectangle2D;

/**
 * A letter on a finished page, in points from the top left corner.
 *
 * @param box what of it can be seen; empty for a blank
 * @param start where it begins on its line
 * @param end where the next one may begin
 * @param baseline distance of its line from the top of the page
 * @param color RGB
 * @param ground RGB of what was painted last under its middle
 * @param tag number of its place in the page's structure; {@link #NO_TAG} outside it
 * @param artifact whether it is a running line, or repeated, and no content
 * @param cut whether a clipping path hides part of it
 */
record Ink(
    int page,
    String text,
    Rectangle2D box,
    double start,
    double end,
    double baseline,
    double size,
    int color,
    int ground,
    int tag,
    boolean artifact,
    boolean cut) {

  static final int NO_TAG = -1;

  boolean blank() {
    return box.isEmpty();
  }
}
