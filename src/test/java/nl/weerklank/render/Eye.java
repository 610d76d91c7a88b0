package nl.weerklank.render;

import java.awt.Color;

/**
 * Eyes that do not tell red from green. Viénot, Brettel and Mollon, "Digital video colourmaps for
 * checking the legibility of displays by dichromats" (1999), for linear sRGB.
 */
enum Eye {
  PROTANOPE(
      new double[][] {
        {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1},
      }),
  DEUTERANOPE(
      new double[][] {
        {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1},
      });

  private final double[][] matrix;

  Eye(double[][] matrix) {
    this.matrix = matrix;
  }

  Color sees(Color color) {
    double[] linear = {
      linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()),
    };
    int[] seen = new int[3];
    for (int i = 0; i < 3; i++) {
      double value = 0;
      for (int j = 0; j < 3; j++) {
        value += matrix[i][j] * linear[j];
      }
      seen[i] = channel(Math.max(0, Math.min(1, value)));
    }
    return new Color(seen[0], seen[1], seen[2]);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int channel(double linear) {
    double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(value * 255);
  }
}
