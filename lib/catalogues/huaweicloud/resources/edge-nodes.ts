import { fillEntries } from "../../fill-entries";

export const edgeNodes = fillEntries([
  {
    type: "huaweicloud_iec_server",
    role: "server",
    filingClass: "this_provider",
    location: [{ fixed: "mainland" }],
    public: {
      any: [
        { attribute: "bind_eip", is: [true], omitted: false },
        { boundBy: "huaweicloud_iec_eip", through: "port_id" },
      ],
    },
    publishes: ["public_ip"],
    private: ["nics.address"],
    names: ["nics.address", "public_ip"],
    defaults: { bind_eip: false },
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "sites of the carriers, all in the mainland: the provider's region says nothing",
    },
  },
  {
    type: "huaweicloud_iec_eip",
    role: "address",
    filingClass: "this_provider",
    location: [{ fixed: "mainland" }],
    public: "always",
    publishes: ["public_ip"],
    names: ["public_ip"],
    links: [{ from: "self", to: "port_id", when: { attribute: "port_id", present: true }, meaning: "address" }],
    evidence: { basis: "memory", confidence: "low", note: "stands at a carrier's site in the mainland, as its server does" },
  },
]);
