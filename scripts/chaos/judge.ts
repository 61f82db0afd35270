/**
 * The judge: a pure function from what the tills wrote down and one moment of the database to what is wrong. Nothing to say is the
 * verdict everyone hopes for.
 */
import type { Intent } from "./journal";
import type { Snapshot } from "./snapshot";

export interface Verdict {
  rule: string;
  facts: unknown;
}

export function judge(intents: Iterable<Intent>, snapshot: Snapshot, opening: Map<string, string>): Verdict[] {
  const verdicts: Verdict[] = [];
  const wrong = (rule: string, facts: unknown) => verdicts.push({ rule, facts });
  const known = new Map([...intents].map((intent) => [intent.key, intent]));
  const taken = new Map<string, number>();
  const numbers = new Map<string, string>();
  let money = 0;

  for (const intent of known.values()) {
    const sale = snapshot.sales.get(intent.key);
    if (!intent.outcome) wrong("every unanswered call is resolved with its key", { key: intent.key });
    if (intent.sales.size > 1) wrong("one key, one sale", { key: intent.key, sales: [...intent.sales] });
    if (intent.outcome?.kind === "refused" && sale)
      wrong("a refused sale leaves nothing", { key: intent.key, code: intent.outcome.code, sale: sale.id });
    if (intent.outcome?.kind === "refused" && !sale && snapshot.keys.has(intent.key))
      wrong("a refused sale leaves no key", { key: intent.key, code: intent.outcome.code });
    if (intent.outcome?.kind !== "sold") continue;
    const { number } = intent.outcome.sale;
    if (numbers.has(number)) wrong("one number, one sale", { number, keys: [numbers.get(number), intent.key] });
    numbers.set(number, intent.key);
    if (!sale) wrong("an acknowledged sale is there", { key: intent.key, sale: intent.outcome.sale.id });
    else if (!same(sale, intent))
      wrong("an acknowledged sale has the lines, total and number that were acknowledged", {
        key: intent.key,
        sale,
        intent: intent.body,
      });
    money += intent.outcome.sale.total;
    for (const line of intent.outcome.sale.lines)
      taken.set(line.inventoryId, (taken.get(line.inventoryId) ?? 0) + Number(line.quantity));
  }
  for (const key of snapshot.sales.keys()) if (!known.has(key)) wrong("there is no sale nobody attempted", { key });
  for (const { prefix, count, first, last } of snapshot.series)
    if (last - first + 1 !== count) wrong("receipt numbers are gapless", { prefix, count, first, last });
  for (const id of snapshot.keyless) wrong("there is no sale nobody attempted", { sale: id });
  for (const [inventoryId, quantity] of opening) {
    const expected = Number(quantity) - (taken.get(inventoryId) ?? 0);
    const actual = Number(snapshot.levels.get(inventoryId) ?? Number.NaN);
    if (expected !== actual)
      wrong("what came in, minus what was sold, is what is there", { inventoryId, expected, actual });
  }
  if (money !== snapshot.moneyIn)
    wrong("the money taken is the money of the acknowledged sales", { expected: money, actual: snapshot.moneyIn });
  for (const violation of snapshot.violations) wrong("verify_ledger is empty", violation);
  for (const row of snapshot.drift) wrong("check_inventory_drift is empty", row);
  return verdicts;
}

function same(
  sale: { number: string; total: number; lines: { inventoryId: string; quantity: string }[] },
  { body, outcome }: Intent,
): boolean {
  const asText = (lines: { inventoryId: string; quantity: string }[]) =>
    JSON.stringify(lines.map(({ inventoryId, quantity }) => [inventoryId, quantity]));
  return (
    outcome?.kind === "sold" &&
    sale.total === outcome.sale.total &&
    sale.number === outcome.sale.number &&
    asText(sale.lines) === asText(body.lines) &&
    asText(sale.lines) === asText(outcome.sale.lines)
  );
}
