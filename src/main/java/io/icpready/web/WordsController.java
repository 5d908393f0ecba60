package io.icpready.web;

import io.icpready.wording.ScreenWords;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The words of all screens, for everybody: they say nothing of anybody. */
@RestController
class WordsController {

    /** An address without a version is asked for each time, and answered by 304 where nothing changed. */
    @GetMapping(path = "/ui/words/{language:zh-CN|en}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> words(@PathVariable String language) {
        Map<String, String> words = ScreenWords.in(Locale.forLanguageTag(language));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(Integer.toHexString(words.hashCode()))
                .body(words);
    }
}
