package nl.weerklank.config;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param metric whose scores are told, about the service; empty: only complaints
 * @param scores told at once, such as 0-3
 * @param complaint answers with a complaint are told too, whatever their score
 * @param maximumAge older answers are not told any more, also the first time a rule runs
 * @param to who is told: manager (of the answer's unit, else of the next one above) and
 *     account-manager (of the customer)
 */
record AlertKeys(
    String metric,
    String scores,
    @DefaultValue("false") boolean complaint,
    @DefaultValue("3d") Duration maximumAge,
    @DefaultValue({"manager", "account-manager"}) Set<String> to) {}
