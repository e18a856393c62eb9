import { type Text, text } from "../../text";
import type { AnchorCandidate } from "../dossier";

/** Whether a resource can be the server of a filing, in words. */
export const fitness: Readonly<Record<NonNullable<AnchorCandidate["state"]>, Text>> = {
  eligible: text(
    "符合条件；请在控制台申请备案服务号（名额是否有余未知）",
    "meets the terms; get a service number in the console (whether one is left is not known)",
  ),
  unknown: text("是否符合条件，从代码看不出来", "whether it meets the terms, the code does not tell"),
  neverEligible: text("该产品不发放备案服务号", "a product that gives no service numbers"),
  postpaid: text("按量付费，不可用", "paid as it is used, so not taken"),
  tooShort: text("购买时长不足", "subscribed for too short a time"),
  withoutAddress: text("没有公网地址", "has no public address"),
};
