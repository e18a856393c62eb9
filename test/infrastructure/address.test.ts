import { expect, test } from "vitest";
import { placeOfAddress } from "../../lib/infrastructure/address";

test.each([
  ["10.0.0.1", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.1.1", "private"],
  ["100.64.0.1", "private"],
  ["100.127.255.255", "private"],
  ["169.254.1.1", "private"],
  ["fd00::1", "private"],
  ["fe80::1", "private"],
  ["::ffff:10.0.0.1", "private"],
  ["127.0.0.1", "loopback"],
  ["::1", "loopback"],
  ["::ffff:127.0.0.1", "loopback"],
  ["47.96.0.1", "public"],
  ["172.32.0.1", "public"],
  ["100.63.255.255", "public"],
  ["100.128.0.1", "public"],
  ["2408:4000::1", "public"],
  ["::ffff:47.96.0.1", "public"],
  ["64:ff9b::2f60:1", "public"],
  ["2002:2f60:1::1", "public"],
  ["0.0.0.0", "reserved"],
  ["224.0.0.1", "reserved"],
  ["255.255.255.255", "reserved"],
  ["240.0.0.1", "reserved"],
  ["::", "reserved"],
  ["ff02::1", "reserved"],
])("%s is %s", (ip, reach) => {
  expect(placeOfAddress(ip)).toBe(reach);
});

test.each(["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "::ffff:203.0.113.9"])(
  "%s is kept for documents and stands for a public address",
  (ip) => {
    expect(placeOfAddress(ip)).toBe("public");
  },
);

test.each([
  "010.0.0.1",
  "2.1",
  "10.1",
  "0x0a000001",
  "167772161",
  "10.0.0.1/8",
  "10.0.0",
  "1.2.3.4.5",
  "256.1.1.1",
  " 10.0.0.1",
  "www.example.com",
  "fd00::zz",
  "example:com",
  "",
])("%j is no address", (text) => {
  expect(placeOfAddress(text)).toBeNull();
});
