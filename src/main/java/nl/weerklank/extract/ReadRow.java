package nl.weerklank.extract;

import java.util.List;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * What one source row became.
 *
 * @param response null when the whole row is rejected
 * @param rejections of the row or of single values; a response may have some and still count
 */
public record ReadRow(Response response, List<Rejection> rejections) {}
