/** Typed bindings of Alibaba Cloud on cdktf, and the constructs that demand a filing. */
export * from "./classes";
export * from "./website";
export { type AnchorKind, type AnchorParts, type Anchors, FilingAnchor, type FilingAnchorProps } from "./filing-anchor";
