import { fillEntries } from "../../fill-entries";
import { regional } from "../places";

export const network = fillEntries([
  {
    type: "aws_vpc",
    role: "network",
    filingClass: "none",
    location: regional,
    public: "never",
    evidence: { basis: "memory", confidence: "high" },
  },
  {
    type: "aws_default_vpc",
    role: "network",
    filingClass: "none",
    location: regional,
    public: "never",
    evidence: { basis: "memory", confidence: "high" },
  },
  {
    type: "aws_subnet",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, { zone: "availability_zone" }, { via: "vpc_id" }, "provider"],
    public: { attribute: "map_public_ip_on_launch", is: [true], omitted: false },
    evidence: {
      basis: "memory",
      confidence: "high",
      note: "public here means that servers get a public address unless they refuse it",
    },
  },
  {
    type: "aws_default_subnet",
    role: "network",
    filingClass: "none",
    location: [{ region: "region" }, { zone: "availability_zone" }, "provider"],
    public: { attribute: "map_public_ip_on_launch", is: [true], omitted: true },
    evidence: { basis: "memory", confidence: "high", note: "default subnets hand out public addresses" },
  },
]);
