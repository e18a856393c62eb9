import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { regional } from "../places";

const webPorts = [80, 8080, 443];

interface Spelling {
  /** What stands before the names: the block. */
  readonly within: string;
  readonly protocol: string;
  readonly cidrs: readonly [string, string];
}

/**
 * A rule that lets everybody in on a web port: by that port, or by all of them. Of several blocks of one group it cannot be told
 * which port goes with which network, so a range that merely holds a web port is no yes.
 */
const letsEverybodyIn = ({ within, protocol, cidrs: [v4, v6] }: Spelling): Condition => ({
  all: [
    {
      any: [
        { attribute: `${within}${protocol}`, is: ["-1", "all"] },
        {
          all: [
            { attribute: `${within}${protocol}`, is: ["tcp", "6"] },
            {
              any: [
                { attribute: `${within}from_port`, is: webPorts },
                { attribute: `${within}to_port`, is: webPorts },
                {
                  all: [
                    { attribute: `${within}from_port`, is: [0, 1] },
                    { attribute: `${within}to_port`, is: [65535] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      any: [
        { attribute: `${within}${v4}`, is: ["0.0.0.0/0"], omitted: "" },
        { attribute: `${within}${v6}`, is: ["::/0"], omitted: "" },
      ],
    },
  ],
});

const opensWebPort: Condition = {
  any: [
    letsEverybodyIn({ within: "ingress.", protocol: "protocol", cidrs: ["cidr_blocks", "ipv6_cidr_blocks"] }),
    {
      boundBy: "aws_security_group_rule",
      through: "security_group_id",
      if: {
        all: [
          { attribute: "type", is: ["ingress"] },
          letsEverybodyIn({ within: "", protocol: "protocol", cidrs: ["cidr_blocks", "ipv6_cidr_blocks"] }),
        ],
      },
    },
    {
      boundBy: "aws_vpc_security_group_ingress_rule",
      through: "security_group_id",
      if: letsEverybodyIn({ within: "", protocol: "ip_protocol", cidrs: ["cidr_ipv4", "cidr_ipv6"] }),
    },
  ],
};

/** A server's security groups open a web port to everybody; whatever else they say leaves it unknown. */
export const openedByGroups: Condition = {
  any: [
    "unknown",
    { attribute: "vpc_security_group_ids", refersTo: ["aws_security_group"], if: opensWebPort },
    { attribute: "security_groups", refersTo: ["aws_security_group"], if: opensWebPort },
  ],
};

const types = ["aws_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule"];

export const securityGroups = fillEntries(
  types.map((type) => ({
    type,
    role: "neutral",
    filingClass: "none",
    location: regional,
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "it exposes nothing; it says on which ports a server answers" },
  })),
);
