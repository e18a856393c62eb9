/** The versions of the frameworks that this package is built and tested for; a test holds them against the peers in package.json. */
export const supportedVersions = {
  cdktf: ">=0.20.0 <1.0.0",
  cdktn: ">=0.23.0 <1.0.0",
  constructs: "^10.4.2",
} as const;
