import { userDataOf } from "../website/footer-delivery";
import type { SecurityGroups } from "../website/security-groups";
import { permitted } from "../website/site";
import {
  AsScalingConfig,
  type AsScalingConfigConfig,
  AsScalingGroup,
  type ClbInstanceConfig,
  type Subnet,
  type Vpc,
} from "./classes";
import type { SiteCertificate } from "./certificates";
import { type BalancedHost, type BalancerParts, makeLoadBalancer } from "./load-balancer";
import { type Network, placeNetwork } from "./network";
import { publishLead } from "./publish";
import type { Site } from "./site";

/**
 * A scaling group of CVM servers behind a load balancer. Its servers come and go, and a load balancer carries a filing only with a
 * prepaid server behind it: a `FilingAnchor` has to stand beside them.
 */
export interface ScalingGroupServing {
  readonly kind: "scaling-group";
  readonly imageId: string;
  readonly instanceType: string;
  readonly network: Network;
  readonly securityGroupIds: SecurityGroups;
  readonly minSize: number;
  readonly maxSize: number;
  /** The port of the servers; 80 by default. */
  readonly port?: number;
  /** Run by cloud-init at the first boot of each server, by sh; Terraform expands `${…}` in it. */
  readonly script?: string;
  /** Attributes of the servers that shall be others. */
  readonly override?: Partial<AsScalingConfigConfig>;
  /** Attributes of the load balancer that shall be others. */
  readonly balancerOverride?: Partial<ClbInstanceConfig>;
}

export interface ScalingGroupParts extends BalancerParts {
  readonly vpc: Vpc | undefined;
  readonly subnet: Subnet | undefined;
  readonly scalingGroup: AsScalingGroup;
  readonly configuration: AsScalingConfig;
}

export function serveByScalingGroup(site: Site, serving: ScalingGroupServing, certificates: readonly SiteCertificate[]) {
  const { scope, provider } = site;
  const { vpc, subnet, vpcId, subnetId, securityGroupIds } = placeNetwork(site, serving.network, serving.securityGroupIds);
  const balancer = makeLoadBalancer(site, vpcId, certificates, serving.balancerOverride);
  const userData = userDataOf(site.footer, serving.script);
  const configuration = permitted(
    site,
    new AsScalingConfig(scope, "servers", {
      provider,
      configurationName: site.name,
      imageId: serving.imageId,
      instanceTypes: [serving.instanceType],
      securityGroupIds,
      ...(userData === null ? {} : { userData: Buffer.from(userData).toString("base64") }),
      ...serving.override,
    }),
  );
  const scalingGroup = permitted(
    site,
    new AsScalingGroup(scope, "scaling-group", {
      provider,
      scalingGroupName: site.name,
      configurationId: configuration.id,
      minSize: serving.minSize,
      maxSize: serving.maxSize,
      vpcId,
      subnetIds: [subnetId],
      forwardBalancerIds: balancer.hosts.map((host) => forward(balancer, host, serving.port ?? 80)),
    }),
  );
  const parts: ScalingGroupParts = { ...balancer, vpc, subnet, scalingGroup, configuration };
  // Newer load balancers have no lasting address: records lead to their name.
  return { parts, ...publishLead(site, { type: "CNAME", value: balancer.loadBalancer.domain }) };
}

function forward(balancer: BalancerParts, { http, https }: BalancedHost, port: number) {
  const [listener, rule] = https === undefined ? [balancer.http, http] : [balancer.https ?? balancer.http, https];
  return {
    loadBalancerId: balancer.loadBalancer.id,
    listenerId: listener.listenerId,
    ruleId: rule.ruleId,
    targetAttribute: [{ port, weight: 10 }],
  };
}
