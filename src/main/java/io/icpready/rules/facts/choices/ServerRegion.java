package io.icpready.rules.facts.choices;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The provider's regions in China by the names of its console. There are others, and new ones come: a
 * region id that stands here nowhere is one all the same.
 */
public enum ServerRegion {
    QINGDAO("cn-qingdao", "华北1（青岛）", "China (Qingdao)"),
    BEIJING("cn-beijing", "华北2（北京）", "China (Beijing)"),
    ZHANGJIAKOU("cn-zhangjiakou", "华北3（张家口）", "China (Zhangjiakou)"),
    HOHHOT("cn-huhehaote", "华北5（呼和浩特）", "China (Hohhot)"),
    ULANQAB("cn-wulanchabu", "华北6（乌兰察布）", "China (Ulanqab)"),
    HANGZHOU("cn-hangzhou", "华东1（杭州）", "China (Hangzhou)"),
    SHANGHAI("cn-shanghai", "华东2（上海）", "China (Shanghai)"),
    NANJING("cn-nanjing", "华东5（南京）", "China (Nanjing)"),
    FUZHOU("cn-fuzhou", "华东6（福州）", "China (Fuzhou)"),
    WUHAN("cn-wuhan-lr", "华中1（武汉）", "China (Wuhan)"),
    SHENZHEN("cn-shenzhen", "华南1（深圳）", "China (Shenzhen)"),
    HEYUAN("cn-heyuan", "华南2（河源）", "China (Heyuan)"),
    GUANGZHOU("cn-guangzhou", "华南3（广州）", "China (Guangzhou)"),
    CHENGDU("cn-chengdu", "西南1（成都）", "China (Chengdu)"),
    HONG_KONG("cn-hongkong", "中国香港", "China (Hong Kong)");

    private static final Pattern BETWEEN = Pattern.compile("[\\s()\\-]+");

    private final String id;
    private final String chineseName;
    private final String englishName;

    ServerRegion(String id, String chineseName, String englishName) {
        this.id = id;
        this.chineseName = chineseName;
        this.englishName = englishName;
    }

    /** For example {@code cn-hangzhou}. */
    public String id() {
        return id;
    }

    /** As the console in Chinese says it, for example 华东1（杭州）. */
    public String chineseName() {
        return chineseName;
    }

    /** As the console in English says it, for example China (Hangzhou). */
    public String englishName() {
        return englishName;
    }

    /**
     * The id of the region that a person means: its id, either name of the console, or the Chinese one
     * without its bracket (华东1), in any width and case. A city alone names no region: others have servers
     * there too. What is none of these is given back as it is.
     */
    public static String idOf(String typed) {
        String wanted = fold(typed);
        return Arrays.stream(values())
                .filter(region -> region.names().map(ServerRegion::fold).anyMatch(wanted::equals))
                .findFirst()
                .map(ServerRegion::id)
                .orElse(typed);
    }

    private Stream<String> names() {
        return Stream.of(id, chineseName, chineseName.replaceAll("（.*", ""), englishName);
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll("");
    }
}
