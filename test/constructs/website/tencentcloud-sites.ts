import type { ServingKind, Servings } from "../../../constructs/tencentcloud";

/** A website at Tencent Cloud in every way in which it is served, with all options that make further resources. */
export const tencentcloudServings = (region: string): { readonly [K in ServingKind]: Servings[K] & { readonly kind: K } } => ({
  server: {
    kind: "server",
    imageId: "img-487zeit5",
    instanceType: "S5.MEDIUM4",
    network: { zone: 3 },
    securityGroupIds: ["sg-xinghai"],
    script: "apt-get install -y nginx",
    cdn: true,
  },
  "scaling-group": {
    kind: "scaling-group",
    imageId: "img-487zeit5",
    instanceType: "S5.MEDIUM4",
    network: { zone: 3, vpcId: "vpc-xinghai", subnetId: "subnet-xinghai" },
    securityGroupIds: ["sg-xinghai"],
    minSize: 2,
    maxSize: 8,
  },
  "light-server": { kind: "light-server", blueprintId: "lhbp-f1lkcd41", bundleId: "bundle2022_gen_01", zone: 3 },
  bucket: { kind: "bucket", bucket: "xinghai-pages-1250000000", errorDocument: "404.html" },
  function: {
    kind: "function",
    endpoint: `1250000000-xinghai.${region}.tencentscf.com`,
    function: {
      handler: "scf_bootstrap",
      runtime: "Nodejs16.13",
      cosBucketName: "xinghai-code",
      cosBucketRegion: region,
      cosObjectName: "shop.zip",
    },
  },
});
