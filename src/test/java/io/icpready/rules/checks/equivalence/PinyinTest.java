package io.icpready.rules.checks.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest(name = "DOM-11 {1} is spelled {0}")
    @CsvSource({
        "qingfengkeji, 青峰科技",
        "Qing-Feng Ke Ji, 青峰科技",
        "QĪNGFĒNG, 青峰",
        "lvse, 绿色",
        "luse, 绿色",
        "lyuse, 绿色",
        "lüse, 绿色",
        "lǜsè, 绿色",
        "chongqing, 重庆",
        "zhongqing, 重庆",
        "shanxiong, 单雄",
        "danxiong, 单雄",
        "xi’an, 西安",
        "qingfeng(hangzhou)keji, 青峰（杭州）科技",
        "qingfeng360, 青峰360"
    })
    void spells(String latin, String chinese) {
        assertThat(Pinyin.spells(latin, chinese)).isTrue();
    }

    @ParameterizedTest(name = "DOM-11 {1} is not spelled {0}")
    @CsvSource({
        "qingfeng, 青峰科技",
        "qingfengkejigongsi, 青峰科技",
        "'Qingfeng Technology Co., Ltd.', 青峰科技",
        "qfkj, 青峰科技",
        "qingfen, 青峰",
        "青feng, 青峰",
        "qingfeng, qingfeng",
        "'...', 青峰"
    })
    void doesNotSpell(String latin, String chinese) {
        assertThat(Pinyin.spells(latin, chinese)).isFalse();
    }
}
