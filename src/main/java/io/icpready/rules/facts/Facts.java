package io.icpready.rules.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one filing. A group that was not given is empty, which is not the same as a
 * group without values.
 *
 * @param documents the documents that were given; empty when nothing was said of documents
 * @param submissionDate planned day of submission, Asia/Shanghai; empty means today
 */
public record Facts(
        Optional<Subject> subject,
        Optional<Person> leader,
        Optional<Person> serviceLeader,
        Optional<Service> service,
        Optional<Account> account,
        Optional<Domain> domain,
        Optional<Server> server,
        Optional<List<GivenDocument>> documents,
        Optional<LocalDate> submissionDate) {

    /** Nothing was said. */
    public static final Facts NONE = new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same facts with these documents. */
    public Facts with(List<GivenDocument> given) {
        return new Facts(
                subject,
                leader,
                serviceLeader,
                service,
                account,
                domain,
                server,
                Optional.of(List.copyOf(given)),
                submissionDate);
    }

    /**
     * The later of the planned day and today.
     *
     * @param today the current day in Asia/Shanghai
     */
    public LocalDate judgedDay(LocalDate today) {
        return submissionDate.filter(planned -> planned.isAfter(today)).orElse(today);
    }
}
