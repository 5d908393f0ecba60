package io.icpready.hooks.target;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: loopback, private, link-local, shared,
 * metadata, multicast and reserved ones (IANA special-purpose registries), in IPv4 and in every
 * IPv6 form that carries an IPv4 address.
 */
final class PublicAddresses {

    private static final List<Block> RESERVED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    /** The only part of IPv6 that is handed out for use on the internet. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    /**
     * Inside the global part: IETF protocol assignments (Teredo among them), documentation, 6to4,
     * AS112, SRv6. NAT64 (64:ff9b::/96) and IPv4-mapped forms lie outside it.
     */
    private static final List<Block> RESERVED_GLOBAL = List.of(
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20));

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return RESERVED.stream().noneMatch(block -> block.contains(address));
        }
        return address instanceof Inet6Address
                && GLOBAL_UNICAST.contains(address)
                && RESERVED_GLOBAL.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(byte[] prefix, int bits) {

        static Block of(String prefix, int bits) {
            try {
                return new Block(InetAddress.getByName(prefix).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == prefix.length && Arrays.equals(masked(bytes), masked(prefix));
        }

        private byte[] masked(byte[] bytes) {
            byte[] kept = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                int bitsHere = Math.max(0, Math.min(8, bits - 8 * i));
                kept[i] = (byte) (bytes[i] & (0xFF << (8 - bitsHere)));
            }
            return kept;
        }
    }
}
