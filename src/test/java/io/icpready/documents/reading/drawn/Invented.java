package io.icpready.documents.reading.drawn;

import io.icpready.rules.facts.Identifiers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** People and units that are not, from a seed. Numbers name a county that does not exist. */
final class Invented {

    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳", "司马", "诸葛");
    private static final List<String> GIVEN =
            List.of("伟", "芳", "秀英", "建国", "子涵", "梓萱", "雨桐", "浩然", "志强", "丽娟", "晓东", "海燕", "睿", "欣怡");
    private static final List<String> RARE = List.of("仇翀", "逄燚", "郗垚", "缪喆", "佘玥", "区昊", "翟䶮", "谌玮琪", "令狐彧", "亓官曦");
    private static final List<String> OF_MINORITIES = List.of("阿卜杜热合曼·买买提", "古丽娜尔·艾山", "扎西·多吉", "其其格·巴特尔", "木拉提·哈力克");
    private static final List<String> PLACES = List.of("北京市海淀区清河路", "广东省深圳市南山区科苑路", "浙江省杭州市西湖区文三路", "四川省成都市武侯区天府大道");
    private static final List<String> TRADES = List.of("网络科技", "信息技术", "文化传媒", "商贸", "软件开发");
    private static final List<String> WORDS = List.of("星河", "云帆", "青禾", "致远", "蓝海", "墨白", "鑫淼", "晟睿");
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String name() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> one(OF_MINORITIES);
            case 2 -> one(RARE);
            default -> one(SURNAMES) + one(GIVEN);
        };
    }

    String address() {
        return one(PLACES) + (1 + random.nextInt(300)) + "号";
    }

    String unit() {
        return one(List.of("北京", "深圳市", "杭州", "成都")) + one(WORDS) + one(TRADES) + "有限公司";
    }

    LocalDate day(int fromYear, int years) {
        return LocalDate.of(fromYear, 1, 1).plusDays(random.nextInt(365 * years));
    }

    String personalNumber(String region, LocalDate birth) {
        String head = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + digits(3);
        return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X").stream()
                .map(check -> head + check)
                .filter(Identifiers::isResidentId)
                .findFirst()
                .orElseThrow();
    }

    String creditCode() {
        StringBuilder code = new StringBuilder("91110199");
        for (int i = 0; i < 9; i++) {
            code.append(CREDIT.charAt(random.nextInt(CREDIT.length())));
        }
        return CREDIT.chars()
                .mapToObj(check -> code.toString() + (char) check)
                .filter(Identifiers::isCreditCode)
                .findFirst()
                .orElseThrow();
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
