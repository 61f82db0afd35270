/**
 * Reads JSON without ever changing what was sent: a number that JavaScript would round, overflow or lose the sign of becomes a
 * `LossyNumber`, which no field accepts. `JSON.parse` alone would sell 9007199254740992 to someone who wrote …993.
 */
export class LossyNumber {
  constructor(readonly source: string) {}
}

export class MalformedJson extends Error {}

const LITERAL = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const MARK = "\uE000lossy number:";
const MAX_DEPTH = 64;

export function parseJson(text: string): unknown {
  assertStructure(text);
  let lossy = false;
  const exact = text.replace(LITERAL, (literal) => {
    if (literal.startsWith('"') || isExact(literal)) return literal;
    lossy = true;
    return JSON.stringify(MARK + literal);
  });
  let value: unknown;
  try {
    value = JSON.parse(exact, lossy ? unmark : undefined);
  } catch {
    throw new MalformedJson("The body is not JSON.");
  }
  if (text.includes("\\")) assertStorable(value);
  return value;
}

function unmark(_key: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith(MARK) ? new LossyNumber(value.slice(MARK.length)) : value;
}

/** Plain short numbers are the common case and exact by construction: fifteen digits always survive a double. */
function isExact(literal: string): boolean {
  if (/^-?\d{1,15}$/.test(literal)) return literal !== "-0";
  const number = Number(literal);
  return Number.isFinite(number) && !Object.is(number, -0) && decimal(literal) === decimal(String(number));
}

/** The digits and the power of ten of a literal, so that 1.50, 15e-1 and 1.5 read alike. */
function decimal(literal: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  if (kept === "") return "0";
  return `${sign}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

/**
 * A body of a million brackets is no order, and a member said twice could mean either: both are refused before anything is read, because
 * `JSON.parse` would quietly take the last.
 */
function assertStructure(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (const [token, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/gs)) {
    if (token === "[") open.push(null);
    else if (token === "{") open.push(new Set());
    else if (token === "]" || token === "}") open.pop();
    else if (colon !== undefined) assertSaidOnce(open.at(-1), token.slice(0, -colon.length));
    if (open.length > MAX_DEPTH) throw new MalformedJson(`The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
}

function assertSaidOnce(said: Set<string> | null | undefined, literal: string): void {
  if (!said) return;
  const name = literal.includes("\\") ? unescaped(literal) : literal;
  if (said.has(name)) throw new MalformedJson(`The member ${name.slice(0, 100)} is said twice.`);
  said.add(name);
}

/** An escape that is none is found by the parser a moment later. */
function unescaped(literal: string): string {
  try {
    return JSON.stringify(JSON.parse(literal));
  } catch {
    return literal;
  }
}

/** What the database cannot keep as text (NUL, half a character) is refused here, not by an error three floors down. */
function assertStorable(value: unknown): void {
  if (typeof value === "string" && !isStorable(value)) {
    throw new MalformedJson("A text holds a character that cannot be stored.");
  }
  if (typeof value !== "object" || value === null || value instanceof LossyNumber) return;
  for (const [key, member] of Object.entries(value)) {
    assertStorable(key);
    assertStorable(member);
  }
}

export function isStorable(text: string): boolean {
  return !text.includes("\0") && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
