package org.fieldlore.ingest.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings postal addresses to one spelling, as far as that is certain: widths, blanks, a province or city named twice, the full
 * name of the province, 幢 and 室. What is not Chinese only loses blanks. No part of an address is ever left out.
 */
public final class Addresses {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String BETWEEN = "[\\p{IsHan}\\d#()（）,，、-]";
    private static final Pattern BLANK_IN_CHINESE =
            Pattern.compile("(?<=\\p{IsHan})\\s+(?=" + BETWEEN + ")|(?<=" + BETWEEN + ")\\s+(?=\\p{IsHan})");
    private static final Pattern DASHES =
            Pattern.compile("(?<=[\\dA-Za-z])\\s*[\u2010-\u2015\u2212]\\s*(?=[\\dA-Za-z])");
    /** A division of the country or several, and then the same once more: 浙江省杭州市浙江省杭州市. */
    private static final Pattern TWICE = Pattern.compile("^((?:\\p{IsHan}{2,8}?(?:省|自治区|特别行政区|市)){1,2})\\1");
    /** 杭州市杭州市 behind the province. */
    private static final Pattern CITY_TWICE = Pattern.compile("^(\\p{IsHan}{2,8}?(?:省|自治区))(\\p{IsHan}{2,8}?市)\\2");

    private static final Pattern BUILDING = Pattern.compile("(?<=\\d)(?:号楼|號樓|栋|棟)(?![\\p{IsHan}&&[^一二三四五六七八九十]])");
    private static final Pattern ROOM = Pattern.compile("(?<=\\d)(?:房间|房)$");
    private static final Pattern ROOM_UNNAMED = Pattern.compile("(?<=幢|单元)(\\d{3,4})$");
    private static final String CITY = "(?=\\p{IsHan}{2,4}市(?!场|民|区|政))(?![市州县地盟])(?!\\p{IsHan}{0,3}[路街道巷弄村镇])";
    private static final String DISTRICT = "(?=\\p{IsHan}{2,3}区)(?!\\p{IsHan}{0,2}[路街道巷弄村镇小园社校市])";
    private static final Map<Pattern, String> PROVINCES = provinces();
    private static final List<UnaryOperator<String>> STEPS = List.of(
            text -> DASHES.matcher(text).replaceAll("-"),
            text -> BLANK_IN_CHINESE.matcher(text).replaceAll(""),
            Addresses::province,
            text -> TWICE.matcher(text).replaceFirst("$1"),
            text -> CITY_TWICE.matcher(text).replaceFirst("$1$2"),
            text -> BUILDING.matcher(text).replaceAll("幢"),
            text -> ROOM.matcher(text).replaceFirst("室"),
            text -> ROOM_UNNAMED.matcher(text).replaceFirst("$1室"));

    private Addresses() {}

    /** Brings an address to its usual spelling; doing so twice changes nothing. */
    public static String canonical(String raw) {
        String text = BLANKS.matcher(HalfWidth.of(raw)).replaceAll(" ").strip();
        if (!HAN.matcher(text).find())
            return BLANKS.matcher(raw).replaceAll(" ").strip();
        // One step can make room for another: the province that is written out may now stand there twice.
        for (String before = ""; !before.equals(text); ) {
            before = text;
            for (UnaryOperator<String> step : STEPS) text = step.apply(text);
        }
        return text;
    }

    /** Whether two spellings differ in more than blanks. */
    public static boolean differ(String one, String other) {
        return !withoutBlanks(one).equals(withoutBlanks(other));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u3000\u00A0]", "");
    }

    private static String province(String text) {
        for (Map.Entry<Pattern, String> each : PROVINCES.entrySet()) {
            Matcher named = each.getKey().matcher(text);
            if (named.find()) return named.replaceFirst(each.getValue());
        }
        return text;
    }

    /** The short names of provinces where a city or, in a municipality, a district follows; and where the full name does. */
    private static Map<Pattern, String> provinces() {
        Map<String, String> full = new TreeMap<>(
                Map.of("内蒙古", "内蒙古自治区", "广西", "广西壮族自治区", "西藏", "西藏自治区", "宁夏", "宁夏回族自治区", "新疆", "新疆维吾尔自治区"));
        for (String name : "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾".split(" "))
            full.put(name, name + "省");
        for (String name : List.of("北京", "天津", "上海", "重庆")) full.put(name, name + "市");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        full.forEach((name, whole) -> {
            String rest = whole.substring(name.length());
            String next = whole.endsWith("市") ? DISTRICT : CITY;
            patterns.put(Pattern.compile("^" + name + "(?!" + rest + ")(?:(?=" + whole + ")|" + next + ")"), whole);
        });
        return patterns;
    }
}
