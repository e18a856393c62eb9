/** Typed bindings of Alibaba Cloud on cdktf, and the constructs that demand a filing. */
export * from "./classes";
export { FiledWebsite, type FiledWebsiteProps, HongKongWebsite, type HongKongWebsiteProps, type WebsiteProps } from "./website";
export type { Parts, ServingKind, Servings } from "./serving";
export type { DnsCertificate, SiteCertificate } from "./certificates";
export type { SiteCdn } from "./cdn";
export type { Network } from "./network";
export type { SecurityGroups } from "../website/security-groups";
export { type AnchorKind, type AnchorParts, type Anchors, FilingAnchor, type FilingAnchorProps } from "./filing-anchor";
