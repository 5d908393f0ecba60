package io.icpready.hooks.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.subscription.HookFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each kind of target is written to. */
public final class WireFormats {

    private final Map<HookFormat, WireFormat> formats;

    public WireFormats(ObjectMapper json) {
        formats = Arrays.stream(HookFormat.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), format -> made(format, json)));
    }

    public WireFormat of(HookFormat format) {
        return formats.get(format);
    }

    private static WireFormat made(HookFormat format, ObjectMapper json) {
        return switch (format) {
            case STANDARD -> new StandardFormat();
            case DINGTALK -> new DingTalkFormat(json);
            case WECOM -> new WeComFormat(json);
            case FEISHU -> new FeishuFormat(json);
            case EMAIL -> new MailFormat(json);
        };
    }
}
