import { violationsIn } from "../provider-schema";

/**
 * Types that websites use and that .gen/provider-schemas leaves out, with the arguments that are used of them. Read on 2026-11-25 in
 * the providers' documents and Go sources of the versions that cdktf.json pins.
 */
const textArguments: Readonly<Record<string, readonly string[]>> = {
  alicloud_oss_bucket_object: ["bucket", "key", "content", "content_type"],
  tencentcloud_cos_bucket_object: ["bucket", "key", "content", "content_type"],
  alicloud_ssl_certificates_service_certificate_validation: ["instance_id"],
};

const listArguments: Readonly<Record<string, readonly string[]>> = {
  alicloud_ssl_certificates_service_certificate_validation: ["validation_record_ids"],
};

type Bodies = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Where a document goes against the schemas, or against these few lines where there is none. */
export function schemaFaults(document: { readonly resource?: Bodies }): readonly string[] {
  const resources = Object.entries(document.resource ?? {});
  const known = Object.fromEntries(resources.filter(([type]) => !(type in textArguments)));
  const others = resources.flatMap(([type, named]) =>
    type in textArguments ? Object.values(named).map((body) => [type, body] as const) : [],
  );
  return [
    ...violationsIn({ ...document, resource: known }),
    ...others.flatMap(([type, body]) =>
      Object.entries(body).flatMap(([name, value]) => {
        if (["//", "provider", "depends_on"].includes(name)) return [];
        if (textArguments[type]?.includes(name) === true) return typeof value === "string" ? [] : [`${type}.${name} is no text`];
        if (listArguments[type]?.includes(name) === true) return Array.isArray(value) ? [] : [`${type}.${name} is no list`];
        return [`${type}.${name} is not in the schema`];
      }),
    ),
  ];
}
