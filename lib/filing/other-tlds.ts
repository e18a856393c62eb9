import type { TldGroup } from "./tld-group";

/**
 * Top-level domains under which nothing can be filed, as of 2026-11-22, and those on which the sources disagree. Low and medium
 * confidence: absent from the dated lists of approved ones, and not confirmed by a provider.
 */
export const NOT_APPROVED_TLDS: readonly TldGroup[] = [
  {
    names: "io",
    confidence: "high",
    sources: ["alibaba2026", "userReports", "absent2022"],
  },
  {
    names: "ai",
    confidence: "high",
    sources: ["agent009", "absent2022"],
  },
  {
    names: "dev",
    confidence: "high",
    sources: ["alibaba2026", "builder468"],
  },
  {
    names: "app",
    confidence: "high",
    sources: ["alibaba2026", "userReports"],
  },
  {
    names: `
      page new day how soy foo zip mov nexus dad phd prof esq rsvp boo meme ing us uk de fr jp kr ru in it nl eu
      ca au ch se es be at pl tw sg my th vn id ph nz br mx za gg to so sh im la ly fm gs ee is li st sx vc ws tk
      ml ga cf ac ag am bz cx gd hn ms nu sc su tm
    `,
    confidence: "medium",
    sources: ["foreignRegistries2026"],
  },
];

/** On approved lists of the past, and refused or in doubt by newer reports; some carry filings of earlier years. */
export const DISPUTED_TLDS: readonly TldGroup[] = [
  {
    names: "tech",
    confidence: "medium",
    sources: ["tencent2022", "agent009"],
  },
  {
    names: "site online store fun host press space website uno",
    confidence: "low",
    sources: ["tencent2022", "agent009"],
  },
  {
    names: "pw",
    confidence: "low",
    sources: ["communityList2023", "userReports"],
  },
  {
    names: "me",
    confidence: "medium",
    sources: ["tencent2022", "communityList2024", "alibaba2026"],
  },
  {
    names: "org",
    confidence: "medium",
    sources: ["absent2022", "builder468"],
  },
  {
    names: "tel",
    confidence: "low",
    sources: ["userReports", "alibabaCdn"],
  },
];
