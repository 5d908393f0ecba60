package io.icpready.monitor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are called, as managers read it beside or in place of an account. */
@Repository
public class People {

    /** The whole name of the account {@code u}; null where it has none. */
    public static final String NAME = "nullif(trim(concat(u.FIRST_, ' ', u.LAST_)), '')";

    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by account, of those who have one. */
    public Map<String, String> named(Collection<String> accounts) {
        List<String> asked =
                accounts.stream().filter(Objects::nonNull).distinct().toList();
        return asked.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select u.ID_, " + NAME + " as name from ACT_ID_USER u where u.ID_ in (:accounts)")
                        .param("accounts", asked)
                        .query((row, number) -> new Person(row.getString("ID_"), row.getString("name")))
                        .list()
                        .stream()
                        .filter(person -> person.name() != null)
                        .collect(Collectors.toMap(Person::account, Person::name));
    }

    private record Person(String account, String name) {}
}
