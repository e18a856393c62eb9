export { FiledWebsite, type FiledWebsiteProps, HongKongWebsite, type HongKongWebsiteProps, type WebsiteProps } from "./website";
export type { Parts, ServingKind, Servings } from "./serving";
export type { DnsCertificate, SiteCertificate } from "./certificates";
export type { SiteCdn } from "./cdn";
export type { Network } from "./network";
export type { SecurityGroups } from "../../website/security-groups";
