import type { Source } from "../catalogue";

/** Addresses on the line of one carrier are sold in mainland cities alone (trap 12); BGP says nothing. */
export function singleCarrier(attribute: string): Source {
  const carriers = ["CMCC", "CTCC", "CUCC"];
  return { scope: attribute, mainland: carriers, exempt: [], when: { attribute, is: carriers, omitted: "BGP" } };
}
