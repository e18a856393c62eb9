import { userDataOf } from "../website/footer-delivery";
import type { SecurityGroups } from "../website/security-groups";
import { permitted } from "../website/site";
import {
  EssScalingConfiguration,
  type EssScalingConfigurationConfig,
  EssScalingGroup,
  EssScalinggroupVserverGroups,
  type Vpc,
  type Vswitch,
} from "./classes";
import type { SiteCertificate } from "./certificates";
import { type BalancerOptions, type BalancerParts, makeLoadBalancer } from "./load-balancer";
import { type Network, placeNetwork } from "./network";
import { type FrontOptions, publishAddress } from "./publish";
import type { Site } from "./site";

/** A scaling group of ECS servers behind a classic load balancer, which carries the filing: its servers come and go. */
export interface ScalingGroupServing extends BalancerOptions, FrontOptions {
  readonly kind: "scaling-group";
  readonly imageId: string;
  readonly instanceType: string;
  readonly network: Network;
  readonly securityGroupIds: SecurityGroups;
  readonly minSize: number;
  readonly maxSize: number;
  /** Run by cloud-init at the first boot of each server, by sh; Terraform expands `${…}` in it. */
  readonly script?: string;
  /** Attributes of the servers that shall be others. */
  readonly override?: Partial<EssScalingConfigurationConfig>;
}

export interface ScalingGroupParts extends BalancerParts {
  readonly vpc: Vpc | undefined;
  readonly vswitch: Vswitch | undefined;
  readonly scalingGroup: EssScalingGroup;
  readonly configuration: EssScalingConfiguration;
}

export function serveByScalingGroup(site: Site, serving: ScalingGroupServing, certificates: readonly SiteCertificate[]) {
  const { scope, provider } = site;
  const { vpc, vswitch, vswitchId, securityGroupIds } = placeNetwork(site, serving.network, serving.securityGroupIds);
  const balancer = makeLoadBalancer(site, serving, certificates);
  const scalingGroup = permitted(
    site,
    new EssScalingGroup(scope, "scaling-group", {
      provider,
      scalingGroupName: site.name,
      minSize: serving.minSize,
      maxSize: serving.maxSize,
      vswitchIds: [vswitchId],
    }),
  );
  const userData = userDataOf(site.footer, serving.script);
  const configuration = new EssScalingConfiguration(scope, "servers", {
    provider,
    scalingGroupId: scalingGroup.id,
    instanceName: site.name,
    imageId: serving.imageId,
    instanceType: serving.instanceType,
    securityGroupIds,
    active: true,
    enable: true,
    forceDelete: true,
    ...(userData === null ? {} : { userData }),
    ...serving.override,
  });
  new EssScalinggroupVserverGroups(scope, "servers-of-load-balancer", {
    provider,
    scalingGroupId: scalingGroup.id,
    vserverGroups: [
      {
        loadbalancerId: balancer.loadBalancer.id,
        vserverAttributes: [{ vserverGroupId: balancer.serverGroup.id, port: serving.port ?? 80, weight: 100 }],
      },
    ],
    dependsOn: [configuration, balancer.http],
  });
  const parts: ScalingGroupParts = { ...balancer, vpc, vswitch, scalingGroup, configuration };
  return { parts, ...publishAddress(site, balancer.loadBalancer.address, serving, certificates) };
}
