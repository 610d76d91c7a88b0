package nl.weerklank.report;

import java.util.List;

/**
 * @param shown complaints first, then by revenue, then lowest score
 * @param total unhappy answers of the week, shown or not
 */
public record CallBacks(List<CallBack> shown, int total) {}
