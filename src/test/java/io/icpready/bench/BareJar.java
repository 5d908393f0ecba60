package io.icpready.bench;

import io.icpready.bench.bare.BareWebApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * A packaged Camunda web application on H2 without anything of ours, of the same libraries in the
 * same versions: those that Camunda's starter for web applications, Spring Boot's for web and JDBC,
 * and H2 bring along.
 */
final class BareJar {

    private static final Pattern ITS_LIBRARIES = Pattern.compile("BOOT-INF/lib/("
            + "HikariCP|angus-activation|aopalliance|asm-commons|camunda-(?!engine-plugin-spin|spin)|class-model|classmate"
            + "|commons-(fileupload|io|lang3)|expressly|feel-engine|h2-|hibernate-validator|hk2"
            + "|jackson-(annotations|core|databind|datatype|jakarta|module)|jakarta\\.(?!mail)|java-uuid|javassist|jaxb"
            + "|jboss-logging|jersey|joda-time|jul-to|log4j|logback|micrometer-(commons|observation)|mybatis|osgi"
            + "|slf4j|snakeyaml|spring-(aop|beans|boot-(?!actuator|jarmode)|bridge|context-\\d|core|expression|jcl|jdbc|orm|tx"
            + "|web-|webmvc)|tomcat).*\\.jar");

    private static final String SETTINGS = """
            spring.datasource:
              url: "jdbc:h2:file:./data/bare"
              username: sa
            """;

    private BareJar() {}

    /** Writes it, out of the jar of this build. */
    static Path write(Path file) {
        try (JarFile ours = new JarFile(Application.packaged().toFile());
                JarOutputStream bare = new JarOutputStream(Files.newOutputStream(file), manifest(ours))) {
            for (Enumeration<JarEntry> entries = ours.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("org/springframework/boot/loader/")
                        || ITS_LIBRARIES.matcher(entry.getName()).matches()) {
                    copy(ours, entry, bare);
                }
            }
            // The loader looks for the folder itself.
            bare.putNextEntry(new JarEntry("BOOT-INF/classes/"));
            bare.closeEntry();
            String application = BareWebApplication.class.getName().replace('.', '/') + ".class";
            try (InputStream code = BareWebApplication.class.getResourceAsStream("/" + application)) {
                add(bare, "BOOT-INF/classes/" + application, code.readAllBytes());
            }
            add(bare, "BOOT-INF/classes/application.yaml", SETTINGS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Manifest manifest(JarFile ours) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.MAIN_CLASS,
                ours.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
        attributes.putValue("Start-Class", BareWebApplication.class.getName());
        attributes.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        attributes.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        return manifest;
    }

    /** Libraries lie in the jar as they are, or the loader refuses them. */
    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        JarEntry same = new JarEntry(entry.getName());
        if (entry.getMethod() == ZipEntry.STORED) {
            same.setMethod(ZipEntry.STORED);
            same.setSize(entry.getSize());
            same.setCrc(entry.getCrc());
        }
        to.putNextEntry(same);
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
        }
        to.closeEntry();
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
