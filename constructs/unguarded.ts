import type { GuardOptions, GuardableApp } from "./guard";

/** What a guard has put itself before. */
export interface Unguarded {
  /** The app's own synth, which judges nothing. */
  readonly synth: () => void;
  /** By what the guard judges; empty where there is none. */
  readonly options: GuardOptions;
}

/** A mark rather than a list, so that another copy of this package sees it as well. */
const MARK: unique symbol = Symbol.for("beian-guard.unguarded");

/** Leaves at a guarded synth what it stands before. */
export function markGuarded(guarded: () => void, before: Unguarded): () => void {
  return Object.assign(guarded, { [MARK]: before });
}

/** The synth of an app without the guard in front of it. */
export function unguardedOf(app: Pick<GuardableApp, "synth">): Unguarded {
  const { synth } = app;
  return isMarked(synth) ? synth[MARK] : { synth: synth.bind(app), options: {} };
}

function isMarked(synth: object): synth is { readonly [MARK]: Unguarded } {
  return MARK in synth;
}
