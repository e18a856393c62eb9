/** Typed bindings of Alibaba Cloud on cdktf, and the constructs that demand a filing. */
export * from "./classes";
export * from "./website";
