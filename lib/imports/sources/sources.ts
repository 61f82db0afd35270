/** The systems people come from, each in a file of its own; one more is one more line here. */
import { loyverse } from "./loyverse";
import { shopify } from "./shopify";
import type { Source } from "./source";
import { square } from "./square";

const sources: readonly Source[] = [square, shopify, loyverse];

export const plainHead = (head: string) => head.trim().toLowerCase().replace(/\s+/g, " ");

/** Null: a list of our own kind. */
export const sourceOf = (heads: readonly string[]): Source | null => {
  const plain = heads.map(plainHead);
  return sources.find((source) => source.recognises(plain)) ?? null;
};
