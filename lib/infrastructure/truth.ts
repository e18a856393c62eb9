/**
 * What a condition may come out as: a set of yes, no and unknown, since an attribute may have several possible values.
 * Keeping the set (rather than one word) lets `not` work on a choice: a status that is DISABLE or ENABLE may be served.
 */
export type Truth = number;

export const yes: Truth = 1;
export const no: Truth = 2;
export const unknown: Truth = 4;

/** The answer that counts when a filing is at stake: a possible yes is a yes, then a possible unknown, then no. */
export function settle(truth: Truth): "yes" | "no" | "unknown" {
  if ((truth & yes) !== 0) return "yes";
  return truth === no ? "no" : "unknown";
}

/** The set of a plain answer. */
export function truthOf(answer: boolean | null): Truth {
  return answer === null ? unknown : answer ? yes : no;
}

export function not(truth: Truth): Truth {
  return (truth & unknown) | ((truth & yes) === 0 ? 0 : no) | ((truth & no) === 0 ? 0 : yes);
}

export function anyOf(truths: Iterable<Truth>): Truth {
  let result = no;
  for (const truth of truths) {
    result = eitherOf(result, truth);
    if (result === yes) break;
  }
  return result;
}

/** One or the other. */
export function eitherOf(left: Truth, right: Truth): Truth {
  return either[left * 8 + right] ?? unknown;
}

/** One and the other. */
export function bothOf(left: Truth, right: Truth): Truth {
  return both[left * 8 + right] ?? unknown;
}

const bits: readonly Truth[] = [yes, no, unknown];
const either = tableOf((a, b) => (a === yes || b === yes ? yes : a === unknown || b === unknown ? unknown : no));
const both = tableOf((a, b) => (a === no || b === no ? no : a === unknown || b === unknown ? unknown : yes));

/** The answers for every pair of sets, worked out once. */
function tableOf(join: (a: Truth, b: Truth) => Truth): readonly Truth[] {
  return Array.from({ length: 64 }, (_, pair) => {
    let result = 0;
    for (const a of bits) {
      if ((Math.floor(pair / 8) & a) === 0) continue;
      for (const b of bits) if (((pair % 8) & b) !== 0) result |= join(a, b);
    }
    return result;
  });
}
