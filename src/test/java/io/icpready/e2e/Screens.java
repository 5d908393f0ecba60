package io.icpready.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of screens for a person to look at; whatever is worth one is held to be usable by everybody. */
public final class Screens {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screens() {}

    /** Keeps a picture of the window. */
    public static void keep(Page page, String name) {
        keep(page, name, false);
    }

    /** Keeps a picture of the page, however far down it goes. */
    static void keepWhole(Page page, String name) {
        keep(page, name, true);
    }

    private static void keep(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(FOLDER.resolve(name + ".png")));
        Accessibility.expect(page, name);
    }
}
