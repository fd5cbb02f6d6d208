package org.fieldlore.customer.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Names, numbers and places as they occur in an archive, drawn by a seed; the frequent ones more often. No number is anybody's. */
final class MadeUpPeople {
    private static final String FAMILY =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈" + "钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建文志国海峰春梅兰云辉鹏飞宇浩婷雪琳晨欣怡佳慧颖倩"
            + "丹蕾薇梦瑶思雨子涵梓轩博诗琪嘉俊凯博睿泽天翔成龙东波斌彬林森晓小玲燕凤莲珍琴淑贤德福永昌兴旺荣贵仁义礼智信";
    private static final String SIMPLE = "张刘陈杨黄赵吴孙马许韩邓冯萧龚邹陆龙贺钱顾严蒋余叶苏吕卢钟谭范贾丽军杰涛华萍红建国云辉鹏飞颖丹梦诗龙东兰凤莲贤荣贵义礼";
    private static final String TRADITIONAL = "張劉陳楊黃趙吳孫馬許韓鄧馮蕭龔鄒陸龍賀錢顧嚴蔣餘葉蘇呂盧鍾譚範賈麗軍傑濤華萍紅建國雲輝鵬飛穎丹夢詩龍東蘭鳳蓮賢榮貴義禮";
    private static final List<String> FIRST_NAMES = List.of(
            ("Grace James Mary John Linda Robert Susan Michael Karen William Lisa David Nancy Richard Betty Joseph"
                            + " Sandra Thomas Ashley Charles Emily Daniel Donna Matthew Michelle Anthony Carol Mark Amanda"
                            + " Steven Melissa Paul Deborah Andrew Stephanie Joshua Rebecca Kenneth Laura Kevin Sharon Brian"
                            + " Cynthia George Kathleen Timothy Amy Ronald Angela Jason Shirley Edward Anna Jeffrey Brenda"
                            + " Ryan Pamela Jacob Nicole Gary Samantha Nicholas Katherine Eric Emma Jonathan Ruth Stephen"
                            + " Christine Larry Catherine Justin Debra Scott Rachel Brandon Carolyn Benjamin Janet Samuel")
                    .split(" "));
    private static final List<String> LAST_NAMES = List.of(
            ("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez"
                            + " Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez"
                            + " Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores"
                            + " Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans"
                            + " Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers"
                            + " Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward")
                    .split(" "));
    private static final List<String> CITIES =
            List.of(("上海 北京 杭州 广州 深圳 成都 重庆 武汉 南京 苏州 西安 天津 长沙 郑州 青岛 宁波 无锡 佛山 东莞 合肥 福州 厦门 济南 大连 沈阳"
                            + " 昆明 温州 绍兴 嘉兴 金华 台州 湖州 泉州 南昌 贵阳 太原 常州 徐州 南通 扬州")
                    .split(" "));
    private static final List<String> HOSTS = List.of("example.com", "example.org", "example.net", "mail.example");
    private static final List<String> TRADES =
            List.of(("软件 贸易 物流 餐饮 建材 装饰 服饰 电子 机械 广告 医药 食品 纺织 汽配 家具 印刷 包装 环保 园林 旅游").split(" "));
    private static final String WEIGHTED = "10X98765432";
    private static final int[] CHECK = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;

    MadeUpPeople(Random random) {
        this.random = random;
    }

    /** The first of a list three times as often as its middle, roughly as names are spread. */
    private int skewed(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 1.9));
    }

    String chineseFamily() {
        return String.valueOf(FAMILY.charAt(skewed(FAMILY.length())));
    }

    String chineseGiven() {
        String given = String.valueOf(GIVEN.charAt(skewed(GIVEN.length())));
        return random.nextInt(100) < 20 ? given : given + GIVEN.charAt(skewed(GIVEN.length()));
    }

    String latinFamily() {
        return LAST_NAMES.get(skewed(LAST_NAMES.size()));
    }

    String latinGiven() {
        String given = FIRST_NAMES.get(skewed(FIRST_NAMES.size()));
        return random.nextInt(100) < 30 ? given + " " + (char) ('A' + random.nextInt(26)) : given;
    }

    String companyName(String city) {
        String core = "" + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return city + core + TRADES.get(random.nextInt(TRADES.size())) + "有限公司";
    }

    String city() {
        return CITIES.get(skewed(CITIES.size()));
    }

    LocalDate birth(int from, int to) {
        return LocalDate.ofYearDay(from + random.nextInt(to - from + 1), 1 + random.nextInt(365));
    }

    String phone() {
        return "100" + digits(8);
    }

    /** Region 99 is none. */
    String idNumber(String city, LocalDate birth, boolean woman) {
        int serial = random.nextInt(500) * 2 + (woman ? 0 : 1);
        String seventeen = "99%04d%s%03d"
                .formatted(CITIES.indexOf(city) * 7 + 1, birth.toString().replace("-", ""), serial);
        int sum = IntStream.range(0, CHECK.length)
                .map(i -> CHECK[i] * (seventeen.charAt(i) - '0'))
                .sum();
        return seventeen + WEIGHTED.charAt(sum % WEIGHTED.length());
    }

    String companyNumber() {
        return "91" + digits(6) + "MA" + digits(8);
    }

    String plate() {
        return "浙" + (char) ('A' + random.nextInt(8)) + digits(5);
    }

    String email(String name) {
        String box =
                SpokenName.of(name, false).family() + SpokenName.of(name, false).given();
        return box.substring(0, Math.min(8, box.length())) + digits(3) + "@" + HOSTS.get(random.nextInt(HOSTS.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    static String traditional(String name) {
        StringBuilder written = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            int at = SIMPLE.indexOf(name.charAt(i));
            if (at >= 0) written.setCharAt(i, TRADITIONAL.charAt(at));
        }
        return written.toString();
    }

    char anyGiven() {
        return GIVEN.charAt(random.nextInt(GIVEN.length()));
    }
}
