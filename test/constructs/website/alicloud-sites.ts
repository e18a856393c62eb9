import type { ServingKind, Servings } from "../../../constructs/alicloud";

/** A website at Alibaba Cloud in every way in which it is served, with all options that make further resources. */
export const alicloudServings: { readonly [K in ServingKind]: Servings[K] & { readonly kind: K } } = {
  server: {
    kind: "server",
    imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
    instanceType: "ecs.c7.large",
    network: { zone: "b" },
    securityGroupIds: ["sg-xinghai-web"],
    script: "apt-get install -y nginx",
    cdn: true,
  },
  "scaling-group": {
    kind: "scaling-group",
    imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
    instanceType: "ecs.c7.large",
    network: { vpcId: "vpc-xinghai", vswitchId: "vsw-xinghai" },
    securityGroupIds: ["sg-xinghai-web"],
    minSize: 2,
    maxSize: 8,
  },
  "light-server": {
    kind: "light-server",
    imageId: "xinghai-image",
    planId: "xinghai-plan",
    address: "203.0.113.8",
  },
  bucket: { kind: "bucket", bucket: "xinghai-shop-pages", errorDocument: "404.html" },
  function: {
    kind: "function",
    accountId: "1234567890123456",
    function: {
      runtime: "custom.debian10",
      handler: "index.handler",
      code: { ossBucketName: "xinghai-code", ossObjectName: "shop.zip" },
      customRuntimeConfig: { command: ["npm", "start"], port: 9000 },
    },
    certificate: { name: "shop", certificate: "-----BEGIN CERTIFICATE-----", privateKey: "-----BEGIN PRIVATE KEY-----" },
  },
};
