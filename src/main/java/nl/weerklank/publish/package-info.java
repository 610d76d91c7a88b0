/**
 * The reports as a folder of web pages for an intranet: what may stand there, where, and how it is
 * written. May use survey, audience, report and render's ports.
 */
package nl.weerklank.publish;
