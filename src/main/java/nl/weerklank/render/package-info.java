/**
 * From a report model to HTML, from HTML to a tagged PDF, and to the body of a mail. The only room
 * that sees PDFBox, openhtmltopdf and Mustache. Nothing outside the template folder is ever loaded.
 */
package nl.weerklank.render;
