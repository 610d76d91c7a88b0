package nl.weerklank.render;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a paragraph that the layout engine places beside each other. In a left-to-right
 * paragraph the numbers within a right-to-left stretch belong to it: {@link RightToLeft} orders it
 * as a whole, line by line.
 */
final class DirectionRuns implements BidiSplitter {

  private final List<BidiTextRun> runs = new ArrayList<>();

  @Override
  public void setParagraph(String paragraph, byte direction) {
    runs.clear();
    boolean leftToRight = direction != RTL;
    Bidi bidi = new Bidi();
    bidi.setPara(paragraph, leftToRight ? Bidi.LTR : Bidi.RTL, null);
    byte[] levels = bidi.getLevels();
    int from = 0;
    for (int i = 1; i <= levels.length; i++) {
      if (i == levels.length
          || turned(levels[i], leftToRight) != turned(levels[from], leftToRight)) {
        runs.add(new BidiTextRun(from, i - from, turned(levels[from], leftToRight) ? RTL : LTR));
        from = i;
      }
    }
    if (runs.isEmpty()) {
      runs.add(new BidiTextRun(0, 0, leftToRight ? LTR : RTL));
    }
  }

  private static boolean turned(byte level, boolean leftToRight) {
    return leftToRight ? level > 0 : level % 2 == 1;
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    return runs.get(index);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return switch (Bidi.getBaseDirection(paragraph)) {
      case Bidi.LTR -> LTR;
      case Bidi.RTL -> RTL;
      default -> NEUTRAL;
    };
  }
}
