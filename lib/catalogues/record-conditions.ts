import type { Condition, Target } from "./catalogue";

/** Record types that a browser follows to a server. */
const webTypes: readonly string[] = ["A", "AAAA", "CNAME", "HTTPS", "SVCB"];

/** Record types that lead no browser to a server. A type in neither list is unknown. */
const otherTypes: readonly string[] = [
  ...["MX", "TXT", "NS", "CAA", "SRV", "SPF", "SOA", "PTR"],
  ...["CERT", "SMIMEA", "SSHFP", "TLSA", "URI"],
];

const serviceBindingTypes: readonly string[] = ["HTTPS", "SVCB"];

/** Names that prove control of a domain: ACME and certificate authorities, mail keys, and the hashes that vendors ask for. */
export const validationName =
  "^_(acme-challenge|dnsauth|pki-validation|cf-custom-hostname|[0-9a-f]{16,64})(\\.|$)|(^|\\.)_domainkey(\\.|$)";

/**
 * Whether a DNS record leads a browser to a server, from the attributes with its type and its name. `forwarding` are the
 * cloud's own types that answer HTTP themselves. A CNAME under a validation name proves control of a domain and serves
 * nothing.
 */
export function servesWeb(record: {
  readonly type: string;
  readonly name: string;
  readonly forwarding?: readonly string[];
}): Condition {
  const { type, name, forwarding = [] } = record;
  return {
    all: [
      {
        any: [
          { attribute: type, is: [...webTypes, ...forwarding] },
          { all: [{ not: { attribute: type, is: otherTypes } }, "unknown"] },
        ],
      },
      {
        not: {
          all: [
            { attribute: type, is: ["CNAME"] },
            { attribute: name, matches: validationName },
          ],
        },
      },
    ],
  };
}

/** Where a record leads, from the attributes with its type and its value. What `forwarding` answers itself leads nowhere else. */
export function recordTargets(record: {
  readonly type: string;
  readonly value: string;
  readonly forwarding?: readonly string[];
}): readonly Target[] {
  const { type, value, forwarding = [] } = record;
  const isServiceBinding: Condition = { attribute: type, is: serviceBindingTypes };
  return [
    { attribute: value, kind: "record-value", when: { not: { attribute: type, is: [...serviceBindingTypes, ...forwarding] } } },
    { attribute: value, kind: "record-value", format: "svcb", when: isServiceBinding },
  ];
}
