import { TerraformResource } from "cdktf";
import { permitted } from "../website/site";
import { OssBucket, OssBucketAcl, type OssBucketConfig, OssBucketPublicAccessBlock } from "./classes";
import type { SiteCertificate } from "./certificates";
import { publishOrigin } from "./publish";
import type { Site } from "./site";

/** An OSS bucket with static pages behind a CDN. OSS carries no filing: a mainland server has to, such as a `FilingAnchor`. */
export interface BucketServing {
  readonly kind: "bucket";
  /** The name of the bucket, unique in all of OSS. */
  readonly bucket: string;
  /** The page of a folder; `index.html` by default. */
  readonly indexDocument?: string;
  /** The page of what is not found. */
  readonly errorDocument?: string;
  /** Where the footer lies in the bucket, for the pages to fetch; `beian-footer.html` by default. */
  readonly footerKey?: string;
  /** Attributes of the bucket that shall be others. */
  readonly override?: Partial<OssBucketConfig>;
}

export interface BucketParts {
  readonly bucket: OssBucket;
  readonly acl: OssBucketAcl;
  /** `alicloud_oss_bucket_object`; undefined while there is no number to show. */
  readonly footer: TerraformResource | undefined;
}

export function serveByBucket(site: Site, serving: BucketServing, certificates: readonly SiteCertificate[]) {
  const { scope, provider } = site;
  const { indexDocument = "index.html", errorDocument } = serving;
  const bucket = permitted(
    site,
    new OssBucket(scope, "bucket", {
      provider,
      bucket: serving.bucket,
      website: { indexDocument, ...(errorDocument === undefined ? {} : { errorDocument }) },
      ...serving.override,
    }),
  );
  // New buckets refuse to be public until that is lifted.
  const unblocked = new OssBucketPublicAccessBlock(scope, "public-access", {
    provider,
    bucket: bucket.id,
    blockPublicAccess: false,
  });
  const acl = new OssBucketAcl(scope, "acl", { provider, bucket: bucket.id, acl: "public-read", dependsOn: [unblocked] });
  const footer = site.footer === null ? undefined : makeFooter(site, bucket, serving.footerKey, site.footer);
  const parts: BucketParts = { bucket, acl, footer };
  const origin = { type: "oss" as const, content: `${bucket.id}.${bucket.extranetEndpoint}` };
  return { parts, ...publishOrigin(site, origin, certificates) };
}

function makeFooter({ scope, provider }: Site, bucket: OssBucket, key = "beian-footer.html", content: string): TerraformResource {
  const footer = new TerraformResource(scope, "footer", { terraformResourceType: "alicloud_oss_bucket_object", provider });
  const attributes = { bucket: bucket.id, key, content, content_type: "text/html; charset=utf-8" };
  for (const [name, value] of Object.entries(attributes)) footer.addOverride(name, value);
  return footer;
}
