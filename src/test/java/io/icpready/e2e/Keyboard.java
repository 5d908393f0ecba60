package io.icpready.e2e;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A person without a mouse: Tab, Space, Enter, arrows and letters. */
final class Keyboard {

    private static final int MOST_STEPS = 200;

    private final Page page;
    private final CompletableFuture<FileChooser> opened = new CompletableFuture<>();

    Keyboard(Page page) {
        this.page = page;
        // Asked for in good time: a key is quicker than the browser learns that somebody waits for its dialogue.
        page.onFileChooser(opened::complete);
    }

    /** Tabs on until this has the focus, and fails where no way leads to it. */
    Keyboard reach(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (hasFocus(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("No way by Tab to " + selector + "; the last was "
                + page.evaluate("() => document.activeElement.outerHTML.slice(0, 300)"));
    }

    private boolean hasFocus(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    void write(String selector, String text) {
        reach(selector);
        page.keyboard().insertText(text);
    }

    /** Arrows down in a list until it stands at this value. */
    void choose(String selector, String value) {
        reach(selector);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (value.equals(page.locator(selector).inputValue())) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError(selector + " offers no " + value);
    }

    /** Opens the browser's dialogue, the first of this window, and chooses a file. */
    void give(String selector, Path file) {
        reach(selector).press("Enter");
        page.waitForCondition(opened::isDone);
        opened.join().setFiles(file);
    }
}
