package io.icpready.rules.facts.choices;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 31 provincial-level divisions that have an administration (管局), by GB/T 2260 code. */
public enum Province {
    BEIJING("110000", "北京"),
    TIANJIN("120000", "天津"),
    HEBEI("130000", "河北"),
    SHANXI("140000", "山西"),
    INNER_MONGOLIA("150000", "内蒙古"),
    LIAONING("210000", "辽宁"),
    JILIN("220000", "吉林"),
    HEILONGJIANG("230000", "黑龙江"),
    SHANGHAI("310000", "上海"),
    JIANGSU("320000", "江苏"),
    ZHEJIANG("330000", "浙江"),
    ANHUI("340000", "安徽"),
    FUJIAN("350000", "福建"),
    JIANGXI("360000", "江西"),
    SHANDONG("370000", "山东"),
    HENAN("410000", "河南"),
    HUBEI("420000", "湖北"),
    HUNAN("430000", "湖南"),
    GUANGDONG("440000", "广东"),
    GUANGXI("450000", "广西"),
    HAINAN("460000", "海南"),
    CHONGQING("500000", "重庆"),
    SICHUAN("510000", "四川"),
    GUIZHOU("520000", "贵州"),
    YUNNAN("530000", "云南"),
    TIBET("540000", "西藏"),
    SHAANXI("610000", "陕西"),
    GANSU("620000", "甘肃"),
    QINGHAI("630000", "青海"),
    NINGXIA("640000", "宁夏"),
    XINJIANG("650000", "新疆");

    private static final Map<String, Province> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Province::code, Function.identity()));

    private final String code;
    private final String chineseName;

    Province(String code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** Six digits of GB/T 2260, for example {@code 440000}. */
    public String code() {
        return code;
    }

    /** Short Chinese name, for example 广东. */
    public String chineseName() {
        return chineseName;
    }

    /** The province with this GB/T 2260 code, if it is one of the 31. */
    public static Optional<Province> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
