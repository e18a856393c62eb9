/** Parts that many examples share: true arguments of the providers, invented names. */

export const hangzhou = { alicloud: [{ region: "cn-hangzhou" }] };
export const hongKong = { alicloud: [{ region: "cn-hongkong" }] };
export const guangzhou = { tencentcloud: [{ region: "ap-guangzhou" }] };

/** An Alibaba Cloud server without a public address. */
export const privateServer = {
  image_id: "ubuntu_22_04_x64_20G_alibase_20240220.vhd",
  instance_type: "ecs.t6-c1m1.large",
  security_groups: ["sg-bp1xinghai"],
};

/** The same with public bandwidth. */
export const publicServer = { ...privateServer, internet_max_bandwidth_out: 10 };

/** A Tencent Cloud server with a public address. */
export const publicMachine = {
  availability_zone: "ap-guangzhou-3",
  image_id: "img-l8og963d",
  instance_type: "S5.SMALL2",
  allocate_public_ip: true,
  internet_max_bandwidth_out: 10,
};

/** `www.xinghai-shop.cn` as a record of Alibaba Cloud DNS. */
export function wwwRecord(value: string, changes: Readonly<Record<string, string>> = {}): object {
  return { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value, ...changes };
}

/** A CDN domain; without `scope` it serves the mainland. */
export function cdnDomain(name: string, changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    domain_name: name,
    cdn_type: "web",
    sources: [{ type: "domain", content: "origin.example.com" }],
    ...changes,
  };
}

/** What a `Filed…` construct writes beside a resource. */
export function declarationOf(number: string): object {
  return {
    version: 1,
    filing: {
      number,
      status: "granted",
      kind: "website",
      domains: ["xinghai-shop.cn"],
      accessProviders: ["alicloud"],
      subject: { name: "杭州星海科技有限公司", kind: "company", number: number.replace(/-\d+$/, "") },
      registrant: "subject",
    },
    from: "code",
  };
}
