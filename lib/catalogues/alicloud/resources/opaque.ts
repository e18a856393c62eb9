import { type EntryFacts, fillEntries } from "../../fill-entries";

export const opaque = fillEntries([
  {
    type: "alicloud_ros_stack",
    role: "opaque",
    filingClass: "this_provider",
    location: ["provider"],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  {
    type: "alicloud_ros_stack_group",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "region_ids" }, "provider"],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  {
    type: "alicloud_ros_stack_instance",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "stack_instance_region_id" }],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  {
    type: "alicloud_ros_stack_instances",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "region_ids" }],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  ...["alicloud_cloud_control_resource", "alicloud_oos_execution"].map((type): EntryFacts => ({
    type,
    role: "opaque",
    filingClass: "this_provider",
    location: ["provider"],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  })),
  {
    type: "alicloud_service_catalog_provisioned_product",
    role: "opaque",
    filingClass: "this_provider",
    location: [{ region: "stack_region_id" }, "provider"],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  {
    type: "alicloud_compute_nest_service_instance",
    role: "opaque",
    filingClass: "this_provider",
    location: ["provider"],
    public: "unknown",
    evidence: {
      basis: "source",
      confidence: "high",
      note: "trap 22: makes resources that Terraform does not show; region and names may stand in its template",
    },
  },
  {
    type: "alicloud_bp_studio_application",
    role: "opaque",
    filingClass: "this_provider",
    location: ["provider"],
    public: "unknown",
    evidence: { basis: "source", confidence: "medium", note: "trap 22: makes what its template draws, servers included" },
  },
]);
