import { defineExtension } from "beian-guard/policies";
import { websiteModule } from "./resources/website-module";
import { ucloudEip, ucloudEipAssociation, ucloudInstance } from "./resources/ucloud";
import { recordOutsideDnspod } from "./rules/record-outside-dnspod";

export default defineExtension({
  namespace: "acme",
  version: "1.0.0",
  rules: [recordOutsideDnspod],
  resources: [websiteModule, ucloudInstance, ucloudEip, ucloudEipAssociation],
});
