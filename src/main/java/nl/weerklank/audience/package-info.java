/** Who gets which report, when it is due, and what each recipient may see. May use survey. */
package nl.weerklank.audience;
