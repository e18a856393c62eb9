import { TerraformResource } from "cdktf";
import { permitted } from "../website/site";
import { CosBucket, type CosBucketConfig } from "./classes";
import type { SiteCertificate } from "./certificates";
import { publishOrigin } from "./publish";
import type { Site } from "./site";

/** A COS bucket with static pages behind a CDN. COS carries no filing: a mainland server has to, such as a `FilingAnchor`. */
export interface BucketServing {
  readonly kind: "bucket";
  /** The name of the bucket with the APPID of the account at its end: `pages-1250000000`. */
  readonly bucket: string;
  /** The page of a folder; `index.html` by default. */
  readonly indexDocument?: string;
  /** The page of what is not found. */
  readonly errorDocument?: string;
  /** Where the footer lies in the bucket, for the pages to fetch; `beian-footer.html` by default. */
  readonly footerKey?: string;
  /** Attributes of the bucket that shall be others. */
  readonly override?: Partial<CosBucketConfig>;
}

export interface BucketParts {
  readonly bucket: CosBucket;
  /** `tencentcloud_cos_bucket_object`; undefined while there is no number to show. */
  readonly footer: TerraformResource | undefined;
}

export function serveByBucket(site: Site, serving: BucketServing, certificates: readonly SiteCertificate[]) {
  const { indexDocument = "index.html", errorDocument } = serving;
  const bucket = permitted(
    site,
    new CosBucket(site.scope, "bucket", {
      provider: site.provider,
      bucket: serving.bucket,
      acl: "public-read",
      website: { indexDocument, ...(errorDocument === undefined ? {} : { errorDocument }) },
      ...serving.override,
    }),
  );
  const footer = site.footer === null ? undefined : makeFooter(site, bucket, serving.footerKey, site.footer);
  const parts: BucketParts = { bucket, footer };
  return { parts, ...publishOrigin(site, { type: "cos", content: bucket.website.endpoint }, certificates) };
}

function makeFooter({ scope, provider }: Site, bucket: CosBucket, key = "beian-footer.html", content: string): TerraformResource {
  const footer = new TerraformResource(scope, "footer", { terraformResourceType: "tencentcloud_cos_bucket_object", provider });
  const attributes = { bucket: bucket.id, key, content, content_type: "text/html; charset=utf-8" };
  for (const [name, value] of Object.entries(attributes)) footer.addOverride(name, value);
  return footer;
}
