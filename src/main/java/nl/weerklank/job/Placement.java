package nl.weerklank.job;

import nl.weerklank.enrich.AsOfJoin;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.store.KeptOut;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Response;

/** The join as every row goes through it, without those who were forgotten. */
final class Placement {

  private final AsOfJoin join;
  private final KeptOut keptOut;

  private Placement(AsOfJoin join, KeptOut keptOut) {
    this.join = join;
    this.keptOut = keptOut;
  }

  static Placement of(RunContext run) {
    Matching matching = run.settings().matching();
    return new Placement(
        new AsOfJoin(run.snapshot().reference(), matching),
        run.store().erasure().keptOut(matching));
  }

  /** For another thread. */
  Placement copy() {
    return new Placement(join, keptOut.copy());
  }

  /** What may be known of a row; it has to go through this before anything else. */
  ReadRow known(ReadRow row) {
    if (keptOut.isEmpty() || row.response() == null) {
      return row;
    }
    Response left = keptOut.response(row.response());
    return left == row.response() ? row : new ReadRow(left, keptOut.rejections(row.rejections()));
  }

  Fact place(Response response) {
    Fact fact = join.place(response);
    return keptOut.isEmpty() ? fact : keptOut.fact(fact);
  }
}
