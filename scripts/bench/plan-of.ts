/** A plan of websites in the mainland and in Hong Kong: for each a network, a server, an address, its association and a record. */
export function planOf(resources: number): object {
  const changes: object[] = [];
  const configured: object[] = [];
  const add = (
    type: string,
    name: string,
    key: string,
    known: Readonly<Record<string, unknown>>,
    references: Readonly<Record<string, readonly string[]>>,
  ): void => {
    const unknown = Object.fromEntries([...Object.keys(references), "id", ...computed].map((attribute) => [attribute, true]));
    changes.push({
      address: `${type}.${name}`,
      mode: "managed",
      type,
      name,
      provider_name: "registry.terraform.io/aliyun/alicloud",
      change: {
        actions: ["create"],
        before: null,
        after: { ...known, tags: { team: "shop" } },
        after_unknown: unknown,
        before_sensitive: false,
        after_sensitive: { tags: {} },
      },
    });
    configured.push({
      address: `${type}.${name}`,
      mode: "managed",
      type,
      name,
      provider_config_key: key,
      expressions: {
        ...Object.fromEntries(Object.entries(known).map(([attribute, value]) => [attribute, { constant_value: value }])),
        ...Object.fromEntries(Object.entries(references).map(([attribute, list]) => [attribute, { references: list }])),
      },
      schema_version: 0,
    });
  };
  for (let n = 0; n < resources / 5; n += 1) {
    const key = n % 2 === 0 ? "alicloud" : "alicloud.hk";
    const zone = n % 2 === 0 ? "cn-hangzhou-h" : "cn-hongkong-b";
    add("alicloud_vswitch", `net${n}`, key, { zone_id: zone, vpc_id: `vpc-${n}`, cidr_block: "10.0.0.0/24" }, {});
    add(
      "alicloud_instance",
      `web${n}`,
      key,
      { instance_type: "ecs.g7.large", security_groups: ["sg-1"] },
      {
        vswitch_id: [`alicloud_vswitch.net${n}.id`, `alicloud_vswitch.net${n}`],
      },
    );
    add("alicloud_eip_address", `ip${n}`, key, { bandwidth: "5" }, {});
    add(
      "alicloud_eip_association",
      `bind${n}`,
      key,
      {},
      {
        allocation_id: [`alicloud_eip_address.ip${n}.id`, `alicloud_eip_address.ip${n}`],
        instance_id: [`alicloud_instance.web${n}.id`, `alicloud_instance.web${n}`],
      },
    );
    add(
      "alicloud_alidns_record",
      `www${n}`,
      key,
      { domain_name: "xinghai-shop.cn", rr: `www${n}`, type: "A" },
      {
        value: [`alicloud_eip_address.ip${n}.ip_address`, `alicloud_eip_address.ip${n}`],
      },
    );
  }
  const provider = (region: string, alias: object = {}): object => ({
    name: "alicloud",
    full_name: "registry.terraform.io/aliyun/alicloud",
    ...alias,
    expressions: { region: { constant_value: region } },
  });
  return {
    format_version: "1.2",
    terraform_version: "1.9.8",
    planned_values: { root_module: { resources: changes.map((change) => ({ ...change, change: undefined })) } },
    resource_changes: changes,
    configuration: {
      provider_config: { alicloud: provider("cn-hangzhou"), "alicloud.hk": provider("cn-hongkong", { alias: "hk" }) },
      root_module: { resources: configured },
    },
  };
}

/** Attributes that a provider fills in, as a real plan lists them by the dozen. */
const computed = Array.from({ length: 20 }, (_, index) => `computed_${index}`);
