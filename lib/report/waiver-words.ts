import type { Finding } from "../engine/report";
import { type Text, text } from "../text";

/** Why a finding is waived, who answers for that, and until when. */
export function waiverReason({ reason, owner, expires, ticket }: NonNullable<Finding["waived"]>): Text {
  const [zh, en] = ticket === null ? [owner, owner] : [`${owner}，${ticket}`, `${owner}, ${ticket}`];
  return text(`${reason}（${zh}，豁免至 ${expires}）`, `${reason} (${en}, waived until ${expires})`);
}
