package nl.weerklank.score;

/** Small dense matrices of correlations, by the textbook. Nothing given to it is changed. */
final class SymmetricMatrix {

  /** Below this a column adds nothing that the ones before it did not hold. */
  static final double NOTHING = 1e-9;

  private static final int MOST_SWEEPS = 100;

  private SymmetricMatrix() {}

  /**
   * Solves {@code a x = b} by Cholesky.
   *
   * @return null when a column follows from the others
   */
  static double[] solve(double[][] a, double[] b) {
    double[][] lower = new double[b.length][b.length];
    double[] x = new double[b.length];
    for (int row = 0; row < b.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = a[row][column];
        for (int k = 0; k < column; k++) {
          rest -= lower[row][k] * lower[column][k];
        }
        if (row == column && rest < NOTHING) {
          return null;
        }
        lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
      }
    }
    for (int row = 0; row < x.length; row++) {
      x[row] = b[row];
      for (int k = 0; k < row; k++) {
        x[row] -= lower[row][k] * x[k];
      }
      x[row] /= lower[row][row];
    }
    for (int row = x.length - 1; row >= 0; row--) {
      for (int k = row + 1; k < x.length; k++) {
        x[row] -= lower[k][row] * x[k];
      }
      x[row] /= lower[row][row];
    }
    return x;
  }

  /** The symmetric square root of a positive definite matrix, by Jacobi's rotations. */
  static double[][] root(double[][] matrix) {
    int size = matrix.length;
    double[][] a = new double[size][];
    double[][] vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      a[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-24; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(a, vectors, p, q);
        }
      }
    }
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          root[i][j] += vectors[i][k] * Math.sqrt(Math.max(0, a[k][k])) * vectors[j][k];
        }
      }
    }
    return root;
  }

  private static double offDiagonal(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    for (int k = 0; k < a.length; k++) {
      turn(a[k], p, q, cosine, sine);
    }
    double[] rowP = a[p].clone();
    double[] rowQ = a[q].clone();
    for (int k = 0; k < a.length; k++) {
      a[p][k] = cosine * rowP[k] - sine * rowQ[k];
      a[q][k] = sine * rowP[k] + cosine * rowQ[k];
      turn(vectors[k], p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double atP = row[p];
    row[p] = cosine * atP - sine * row[q];
    row[q] = sine * atP + cosine * row[q];
  }
}
