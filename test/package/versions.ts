import manifest from "../../package.json";

const ours = manifest.devDependencies;

/** The versions of what the projects of the tests install beside the package: this repository's own, where it has them. */
export const versions = {
  cdktf: { cdktf: ours.cdktf, constructs: "10.4.2" },
  cdktn: { cdktn: "0.24.0", constructs: "10.7.0" },
  node: { "@types/node": ours["@types/node"] },
  typescript: { typescript: ours.typescript },
  tsx: { tsx: ours.tsx },
  tsNode: { "ts-node": "10.9.2" },
  esbuild: { esbuild: ours.esbuild },
} as const;
