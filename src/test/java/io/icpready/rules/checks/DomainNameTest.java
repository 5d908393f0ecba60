package io.icpready.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    private static final Set<String> APPROVED = Set.of("cn", "公益.cn", "中国", "com");

    @ParameterizedTest(name = "DOM-01 {0} is {1} under .{2}")
    @CsvSource({
        "example.cn, example.cn, cn",
        "EXAMPLE.CN, example.cn, cn",
        "ｅｘａｍｐｌｅ．ｃｎ, example.cn, cn",
        "example。cn, example.cn, cn",
        "example.cn., example.cn, cn",
        "' example.cn ', example.cn, cn",
        "example.com.cn, example.com.cn, com.cn",
        "example.zj.cn, example.zj.cn, zj.cn",
        "青峰.中国, 青峰.中国, 中国",
        "xn--eltp27k.xn--fiqs8s, 青峰.中国, 中国",
        "青峰.cn, 青峰.cn, cn",
        "测试.公司.cn, 测试.公司.cn, 公司.cn",
        "青峰.公益.cn, 青峰.公益.cn, 公益.cn",
        "foo.github.io.cn, , cn",
        "github.io, github.io, io",
        "example.notyetdelegated, example.notyetdelegated, notyetdelegated"
    })
    void namesAreReadInBothForms(String typed, String registrable, String suffix) {
        DomainName name = DomainName.read(typed, APPROVED).orElseThrow();
        assertThat(name.isRegistrable()).isEqualTo(registrable != null);
        if (registrable != null) {
            assertThat(name.registrable()).contains(registrable);
        }
        assertThat(name.suffix()).isEqualTo(suffix);
    }

    @ParameterizedTest(name = "DOM-01 {0} stands below {1}")
    @CsvSource({
        "www.example.cn, example.cn",
        "a.b.example.com.cn, example.com.cn",
        "www.青峰.中国, 青峰.中国",
        "foo.github.io, github.io",
        "www.青峰.公益.cn, 青峰.公益.cn"
    })
    void namesBelowARegistrableOneAreNot(String typed, String registrable) {
        DomainName name = DomainName.read(typed, APPROVED).orElseThrow();
        assertThat(name.isRegistrable()).isFalse();
        assertThat(name.registrable()).contains(registrable);
    }

    @ParameterizedTest(name = "DOM-01 {0} is a suffix only")
    @ValueSource(strings = {"cn", "com.cn", "公益.cn", "中国", "localhost"})
    void suffixes(String typed) {
        DomainName name = DomainName.read(typed, APPROVED).orElseThrow();
        assertThat(name.registrable()).isEqualTo(Optional.empty());
        assertThat(name.isRegistrable()).isFalse();
    }

    @ParameterizedTest(name = "DOM-01 {0} is no domain name")
    @ValueSource(
            strings = {
                "http://example.cn",
                "example.cn/path",
                "ex ample.cn",
                "ex_ample.cn",
                "-example.cn",
                "example-.cn",
                "example..cn",
                ".",
                "..",
                "192.168.0.1",
                "[::1]",
                "user@example.cn",
                "example.cn:80",
                "xn--a.cn",
                "ex\uFFFDample.cn"
            })
    void noDomainNames(String typed) {
        assertThat(DomainName.read(typed, APPROVED)).isEmpty();
    }

    /**
     * The vectors of the public suffix list itself, private section included: the name that is given out,
     * by whomever. Names with a leading dot and nothing at all are no names here.
     */
    @ParameterizedTest(name = "DOM-01 {0} is given out as {1}")
    @CsvFileSource(resources = "/rules/public-suffix-vectors.csv", numLinesToSkip = 1)
    void vectorsOfThePublicSuffixList(String typed, String givenOut) {
        Optional<DomainName> name = DomainName.read(typed, Set.of());
        Optional<String> found = name.filter(read -> read.platform().isPresent())
                .map(read -> read.labelBelow(read.platform().get()))
                .orElseGet(() -> name.flatMap(DomainName::registrable));
        assertThat(found).isEqualTo(Optional.ofNullable(givenOut).map(DomainNameTest::inUnicode));
    }

    private static String inUnicode(String name) {
        return DomainName.read(name, Set.of()).orElseThrow().unicode();
    }

    @ParameterizedTest(name = "DOM-01 {0} stands on the platform {1}")
    @CsvSource({
        "qingfeng.github.io, github.io",
        "a.qingfeng.github.io, github.io",
        "github.io, github.io",
        "qingfeng.pages.dev, pages.dev",
        "qingfeng.vercel.app, vercel.app",
        "qingfeng.eu.org, eu.org",
        "qingfeng.us.kg, us.kg",
        "example.uk.com, uk.com",
        "example.com, ",
        "example.com.cn, ",
        "青峰.公司.cn, ",
        "shop.example.com, "
    })
    void platforms(String typed, String platform) {
        assertThat(DomainName.read(typed, APPROVED).orElseThrow().platform()).isEqualTo(Optional.ofNullable(platform));
    }

    @ParameterizedTest(name = "APP-05 {0} has {1} levels")
    @CsvSource({"com, 1", "example.com, 2", "b.a.example.com, 4", "example.com.cn, 2", "a.example.com.cn, 3"})
    void levels(String typed, int levels) {
        assertThat(DomainName.read(typed, APPROVED).orElseThrow().levels()).isEqualTo(levels);
    }

    @Test
    @DisplayName("DOM-01: labels of 63 characters and no more")
    void longLabels() {
        assertThat(DomainName.read("a".repeat(63) + ".cn", APPROVED)).isPresent();
        assertThat(DomainName.read("a".repeat(64) + ".cn", APPROVED)).isEmpty();
    }

    @Test
    void theTopLevelIsTheLastLabel() {
        assertThat(DomainName.read("example.com.cn", APPROVED).orElseThrow().topLevel())
                .isEqualTo("cn");
        assertThat(DomainName.read("example.cn", APPROVED).orElseThrow().topLevel())
                .isEqualTo("cn");
    }
}
