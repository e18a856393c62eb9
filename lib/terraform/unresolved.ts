import { type Values, unknown } from "./value";

/** What is worked out of itself. */
export function cycle(name: string): Values {
  return unknown({ kind: "cycle", subject: name }, [{ kind: "elsewhere", text: name }]);
}

/** What rests on a chain that is too long to follow. */
export function tooDeep(name: string): Values {
  return unknown({ kind: "too-many", subject: name }, [{ kind: "elsewhere", text: name }]);
}

/** What is named and nowhere declared. */
export function missing(subject: string): Values {
  return unknown({ kind: "missing", subject }, [{ kind: "elsewhere", text: subject }]);
}
