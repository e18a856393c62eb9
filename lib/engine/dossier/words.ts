import type { SubjectKind } from "../../filing/ledger";
import { type Text, text } from "../../text";

/** Kinds of subjects as the filing system names them. */
export const subjectKinds: Readonly<Record<SubjectKind, Text>> = {
  company: text("企业", "company"),
  individual: text("个人", "individual"),
  "public-institution": text("事业单位", "public institution"),
  government: text("政府机关", "government body"),
  "social-organisation": text("社会团体", "social organisation"),
};
