package io.icpready.support;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * The provider of single sign-on that a browser test starts lies on the class path of all tests. The
 * applications that they start have to be made as if it did not: it is not shipped.
 */
final class WithoutTheProvider implements AutoConfigurationImportFilter {

    private static final String OF_A_PROVIDER =
            "org\\.springframework\\.boot\\.autoconfigure\\.security\\.oauth2\\.(server|resource)\\..*";

    @Override
    public boolean[] match(String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < configurations.length; index++) {
            wanted[index] = configurations[index] == null || !configurations[index].matches(OF_A_PROVIDER);
        }
        return wanted;
    }
}
