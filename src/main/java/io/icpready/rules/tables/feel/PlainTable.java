package io.icpready.rules.tables.feel;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSException;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSParser;

/**
 * A decision table as its XML tells it, without a model of it: that takes the schema apart anew for
 * every file, and makes an object for every cell that is looked at. Whether a file keeps to the schema
 * its deployment finds out.
 *
 * @param inputs expressions of the input columns
 */
public record PlainTable(boolean unique, List<String> inputs, List<Output> outputs, List<Line> lines) {

    /** An output column. */
    public record Output(String name, String type) {}

    /**
     * A row.
     *
     * @param conditions one of each input
     * @param values one of each output
     */
    public record Line(String id, List<String> conditions, List<PlainCell> values) {}

    /** Reads the one table of a file. */
    public static PlainTable read(byte[] xml) {
        return read(onlyChild(onlyChild(parse(xml).getDocumentElement(), "decision"), "decisionTable"));
    }

    private static PlainTable read(Element table) {
        String hitPolicy = table.getAttribute("hitPolicy");
        return new PlainTable(
                hitPolicy.isEmpty() || hitPolicy.equals("UNIQUE"),
                children(table, "input").stream()
                        .map(input -> text(onlyChild(input, "inputExpression")))
                        .toList(),
                children(table, "output").stream()
                        .map(output -> new Output(output.getAttribute("name"), output.getAttribute("typeRef")))
                        .toList(),
                children(table, "rule").stream().map(PlainTable::line).toList());
    }

    private static Line line(Element rule) {
        return new Line(
                rule.getAttribute("id"),
                children(rule, "inputEntry").stream().map(PlainTable::text).toList(),
                children(rule, "outputEntry").stream()
                        .map(entry -> new PlainCell(text(entry)))
                        .toList());
    }

    private static String text(Element cell) {
        return onlyChild(cell, "text").getTextContent().strip();
    }

    private static Element onlyChild(Element parent, String name) {
        List<Element> children = children(parent, name);
        if (children.size() != 1) {
            throw new IllegalStateException(
                    parent.getAttribute("id") + " has " + children.size() + " of " + name + " in place of one");
        }
        return children.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static Document parse(byte[] xml) {
        DOMImplementationLS implementation = implementation();
        LSInput input = implementation.createLSInput();
        input.setByteStream(new ByteArrayInputStream(xml));
        try {
            LSParser parser = implementation.createLSParser(DOMImplementationLS.MODE_SYNCHRONOUS, null);
            return parser.parse(input);
        } catch (LSException malformed) {
            throw new IllegalStateException("A table is no XML", malformed);
        }
    }

    private static DOMImplementationLS implementation() {
        try {
            return Optional.ofNullable(DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .map(DOMImplementationLS.class::cast)
                    .orElseThrow();
        } catch (ReflectiveOperationException foreign) {
            throw new IllegalStateException("This Java cannot read XML", foreign);
        }
    }
}
