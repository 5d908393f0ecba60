package io.icpready.rules.tables.feel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.icpready.rules.tables.feel.PlainTable.Line;
import io.icpready.rules.tables.feel.PlainTable.Output;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision table as its XML tells it")
class PlainTableTest {

    private static final String FILE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file" namespace="any">
              <decision id="decision" name="decision">
                <description>not a cell</description>
                <decisionTable id="table"%s>
                  <input id="in"><inputExpression id="expression"><text> province </text></inputExpression></input>
                  <output id="out" name="days" typeRef="integer"/>
                  <rule id="first">
                    <description>nor is this</description>
                    <inputEntry id="in.first"><text>"北京", "天津"</text></inputEntry>
                    <outputEntry id="out.first"><text>30</text></outputEntry>
                  </rule>
                  <rule id="second">
                    <inputEntry id="in.second"><text><![CDATA[not("北京")]]></text></inputEntry>
                    <outputEntry id="out.second"><text/></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    @DisplayName("knows its columns, its rows and every cell")
    void reads() {
        PlainTable table = read(FILE.formatted(""));

        assertThat(table.unique()).isTrue();
        assertThat(table.inputs()).containsExactly("province");
        assertThat(table.outputs()).containsExactly(new Output("days", "integer"));
        assertThat(table.lines())
                .containsExactly(
                        new Line("first", List.of("\"北京\", \"天津\""), List.of(new PlainCell("30"))),
                        new Line("second", List.of("not(\"北京\")"), List.of(new PlainCell(""))));
        assertThat(read(FILE.formatted(" hitPolicy=\"COLLECT\"")).unique()).isFalse();
    }

    @Test
    @DisplayName("is no file without a table, nor one that is no XML")
    void refuses() {
        assertThatThrownBy(() -> read("<definitions id=\"empty\"/>")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("nothing")).isInstanceOf(IllegalStateException.class);
    }

    private static PlainTable read(String file) {
        return PlainTable.read(file.getBytes(UTF_8));
    }
}
