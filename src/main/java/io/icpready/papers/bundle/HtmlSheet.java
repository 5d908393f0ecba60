package io.icpready.papers.bundle;

import io.icpready.papers.Sheet;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A sheet as a page that any browser shows, without scripts. */
final class HtmlSheet {

    private static final String STYLE = "body{font-family:sans-serif;max-width:60em;margin:2em auto;line-height:1.5}"
            + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;"
            + "vertical-align:top}th{width:30%;font-weight:normal;background:#f3f3f3}";

    private HtmlSheet() {}

    static byte[] of(Sheet sheet) {
        try {
            Document page =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element html = page.createElement("html");
            page.appendChild(html);
            Element head = add(html, "head", "");
            add(head, "title", sheet.title());
            add(head, "style", STYLE);
            Element body = add(html, "body", "");
            add(body, "h1", sheet.title());
            sheet.sections().forEach(section -> add(body, section));
            return written(page);
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("A page cannot be written", impossible);
        }
    }

    private static void add(Element body, Sheet.Section section) {
        add(body, "h2", section.title());
        Element table = add(body, "table", "");
        for (Sheet.Entry entry : section.entries()) {
            Element line = add(table, "tr", "");
            add(line, "th", entry.label());
            add(line, "td", entry.value());
        }
    }

    private static Element add(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }

    private static byte[] written(Document page) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.METHOD, "html");
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, "about:legacy-compat");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(page), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
