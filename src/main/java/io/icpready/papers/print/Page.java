package io.icpready.papers.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page in XHTML, element by element. Keeps in mind which characters cannot be printed. */
final class Page {

    /** Where a character is to be written by hand. */
    private static final String GAP = "〔　〕";

    private static final String STYLE = read("/papers/letter.css");

    private final Document document;
    private final Element body;
    private final Set<String> unprintable = new TreeSet<>();

    Page(String styleClass) {
        document = empty();
        Element html = document.createElement("html");
        document.appendChild(html);
        Element head = add(html, "head", "");
        Element style = document.createElement("style");
        style.setTextContent(STYLE);
        head.appendChild(style);
        body = add(html, "body", styleClass);
    }

    Document document() {
        return document;
    }

    Element body() {
        return body;
    }

    /** A new element at the end of another. */
    Element add(Element parent, String name, String styleClass) {
        Element element = document.createElement(name);
        if (!styleClass.isEmpty()) {
            element.setAttribute("class", styleClass);
        }
        parent.appendChild(element);
        return element;
    }

    /** A new element with text at the end of another. */
    Element add(Element parent, String name, String styleClass, String text) {
        Element element = add(parent, name, styleClass);
        element.appendChild(document.createTextNode(printable(text)));
        return element;
    }

    /** The characters that became gaps, by their numbers in Unicode. */
    String unprintable() {
        return String.join("、", unprintable);
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Fonts.have(point) || Character.isWhitespace(point)) {
                printable.appendCodePoint(point);
            } else {
                unprintable.add("U+" + Integer.toHexString(point).toUpperCase(Locale.ROOT));
                printable.append(GAP);
            }
        });
        return printable.toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("No XML documents can be made", impossible);
        }
    }

    private static String read(String resource) {
        try (InputStream stream = Page.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
