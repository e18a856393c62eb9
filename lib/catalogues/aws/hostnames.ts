import type { HostnamePattern } from "../catalogue";

/** What AWS's own hostnames tell: the China partition has names of its own, all others are outside the mainland. */
export const hostnames: readonly HostnamePattern[] = [
  {
    pattern: "\\.cloudfront\\.cn$",
    place: { jurisdiction: "mainland" },
    product: "CloudFront in China",
    filingClass: "any_provider",
    evidence: "docs",
  },
  {
    pattern: "(^|\\.)(internal-)[a-z0-9-]+\\.([a-z0-9-]+\\.)?elb\\.([a-z0-9-]+\\.)?amazonaws\\.com(\\.cn)?$",
    place: { neutral: true },
    internalGroup: 2,
    product: "internal load balancers",
    evidence: "memory",
  },
  {
    pattern: "(^|\\.)([a-z0-9-]+\\.compute|ec2)(\\.internal)$",
    place: { neutral: true },
    internalGroup: 3,
    product: "EC2, private names",
    evidence: "memory",
  },
  { pattern: "\\.rds\\.([a-z0-9-]+\\.)?amazonaws\\.com\\.cn$", place: { neutral: true }, product: "RDS", evidence: "memory" },
  {
    pattern: "\\.(amazonaws|amazonwebservices|elasticbeanstalk)\\.com\\.cn$",
    place: { jurisdiction: "mainland" },
    product: "AWS China",
    filingClass: "this_provider",
    evidence: "memory",
  },
  {
    pattern: "\\.([a-z]+-[a-z-]+-\\d)\\.elasticbeanstalk\\.com$",
    place: { regionGroup: 1 },
    product: "Elastic Beanstalk",
    filingClass: "this_provider",
    evidence: "memory",
  },
  { pattern: "\\.cloudfront\\.net$", place: { jurisdiction: "outside" }, product: "CloudFront", evidence: "memory" },
  {
    pattern: "\\.awsglobalaccelerator\\.com$",
    place: { jurisdiction: "outside" },
    product: "Global Accelerator",
    evidence: "memory",
  },
  { pattern: "\\.amazonaws\\.com$", place: { jurisdiction: "outside" }, product: "AWS", evidence: "memory" },
  {
    pattern: "\\.(amplifyapp|awsapprunner|amazoncognito|amazonses)\\.com$",
    place: { jurisdiction: "outside" },
    product: "AWS services without a China region",
    evidence: "memory",
  },
  { pattern: "\\.on\\.aws$", place: { jurisdiction: "outside" }, product: "Lambda URLs", evidence: "memory" },
  {
    pattern: "\\.acm-validations\\.aws$",
    place: { jurisdiction: "outside" },
    product: "certificate validation, no web",
    evidence: "memory",
  },
];
