/** One kind of act: what it may be given, how it is asked of the shop, and what should come of it. */
import type fc from "fast-check";
import type { StaffRole } from "../testing/given-rows";
import type { World } from "./world";

export interface Asked {
  fn: string;
  by: StaffRole;
  body?: Record<string, unknown>;
  path?: Record<string, string>;
  /** A manager's PIN under this act and body. */
  signAs?: string;
}
/** What the shop answered to an act that was done. */
export interface Told {
  status: number;
  replayed: boolean;
  body: unknown;
}
export interface Plan {
  asked: Asked;
  /** Changes the world, or throws No and leaves it as it was; answers what to make of the shop's words. */
  does(): (told: Told) => void;
  /** A later act may free this one's key (an order that is undone leaves nothing). */
  keyIsFree?(): boolean;
}
export interface Deed<Input> {
  name: string;
  input: fc.Arbitrary<Input>;
  /** null: there is nothing yet to do it to. */
  aim(this: void, world: World, input: Input): Plan | null;
}

/** Mostly one of the last three, where something is still going on; now and then any. undefined of an empty list. */
export function recent<T>(list: readonly T[], n: number): T | undefined {
  return n % 4 === 0 ? pick(list, n) : list.at(-1 - (n % Math.min(3, Math.max(1, list.length))));
}

/** One of a list by any number; undefined of an empty one. */
export function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}
