package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What cameras, programs and attackers leave behind the end of a picture. */
final class Tails {

    private Tails() {}

    /** Each kind by its name. */
    static Map<String, byte[]> all(byte[] jpeg) {
        byte[] fill = new byte[3_000];
        Arrays.fill(fill, (byte) 0xFF);
        Map<String, byte[]> tails = new LinkedHashMap<>();
        tails.put("four odd bytes", bytes("\u0012\u00a7\0\u0003"));
        tails.put("zeros", new byte[4_096]);
        tails.put("a second end", bytes("\u00ff\u00d9"));
        tails.put("a second picture", jpeg);
        tails.put("a second picture after zeros", PictureFiles.join(new byte[512], jpeg));
        tails.put("a second picture after fill bytes", PictureFiles.join(fill, jpeg));
        tails.put("PhotoMechanic's block", PictureFiles.join(new byte[300], bytes("cbipcbbl")));
        tails.put("AFCP", PictureFiles.join(bytes("AXS!"), new byte[200], bytes("AXS!")));
        tails.put("Canon's VRD", PictureFiles.join(bytes("CANON OPTIONAL DATA\0"), new byte[500]));
        tails.put("Huawei's live record", bytes("v3_f31           LIVE_1234567           "));
        tails.put("Samsung's trailer", PictureFiles.join(new byte[300], bytes("SEFT")));
        tails.put("a film", PictureFiles.join(bytes("\0\0\0\030ftypmp42"), new byte[2_000]));
        tails.put("an archive", PictureFiles.join(bytes("PK\003\004\024\0\0\0"), new byte[2_000]));
        tails.put("a script", bytes("<script>alert(document.cookie)</script>"));
        return tails;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
