/**
 * Twenty bugs, each as small as a slip of the pen, and the quick test that must notice it. A text that is no longer there to be replaced
 * makes the bite fail: then the code has moved on, and the bug must be planted anew.
 */
export interface Slip {
  file: string;
  find: string;
  put: string;
}
export interface Bug {
  name: string;
  slips?: Slip[];
  /** Done to the database itself, and undone. */
  sql?: { plant: string; undo: string };
  /** The test that goes red: its file, and a part of its name. */
  test: { project: "db" | "unit"; file: string; name: string };
}

const sales = "db/functions/sales";
const db = (file: string, name: string): Bug["test"] => ({ project: "db", file, name });
const unit = (file: string, name: string): Bug["test"] => ({ project: "unit", file, name });
/** In the app, but in a transaction of its own. */
const aside = (statement: string): string => `await (await import("@/db/testing/sql")).sql(${statement});`;

export const bugs: Bug[] = [
  {
    name: "guard removed: nobody asks whether the stock is there",
    slips: [
      {
        file: `${sales}/judge_stock.sql`,
        find: "v_is_short := v_is_short or v_left[v_take.row_ix] < 0;",
        put: "v_is_short := v_is_short;",
      },
    ],
    test: db(`${sales}/checkout.test.ts`, "the third of five lines is short"),
  },
  {
    name: "read, then write: the level is read without its lock",
    slips: [
      {
        file: `${sales}/sell.sql`,
        find: "i.id = any (v_locks)\n    order by i.id for update;",
        put: "i.id = any (v_locks)\n    order by i.id;",
      },
    ],
    test: db(`${sales}/two-tills.race.test.ts`, "two tills sell the last one"),
  },
  {
    name: "check dropped: the table takes a level below nothing",
    sql: {
      plant: "alter table public.inventory drop constraint inventory_quantity_check",
      undo: "alter table public.inventory add constraint inventory_quantity_check check (quantity >= 0 and quantity <> 'NaN')",
    },
    test: db("db/functions/stock/possible.test.ts", "is refused by the table"),
  },
  {
    name: "key in a second transaction: bound after the sale",
    slips: [
      {
        file: "lib/sales/checkout.ts",
        find: "const ask = { key, fingerprint,",
        put: "const ask = { key: null, fingerprint,",
      },
      {
        file: "lib/sales/checkout.ts",
        find: "  const sale = saleOf(answer.sale);",
        put: `  const sale = saleOf(answer.sale);\n  ${aside(
          "\"insert into public.idempotency (org_id, key, fingerprint, status, answer) values ($1, $2, decode($3, 'hex'), 201, jsonb_build_object('sale', $4::text))\", [session.orgId, key, fingerprint, sale.id]",
        )}`,
      },
    ],
    test: db(`${sales}/all-at-once.test.ts`, "bear the mark of one transaction"),
  },
  {
    name: "key not scoped: one business's key binds another's",
    sql: {
      plant: `delete from public.idempotency a using public.idempotency b where a.key = b.key and a.org_id > b.org_id;
        create unique index planted_key on public.idempotency (key)`,
      undo: "drop index public.planted_key",
    },
    test: db(`${sales}/all-at-once.test.ts`, "the same key in two businesses"),
  },
  {
    name: "fingerprint ignored: another body hears the first answer",
    slips: [
      {
        file: `${sales}/claim_keys.sql`,
        find: "when i.fingerprint = s.fingerprint then",
        put: "when i.fingerprint is not null then",
      },
    ],
    test: db(`${sales}/checkout.test.ts`, "one key, one sale"),
  },
  {
    name: "new key on retry: a lost answer is asked for as a new sale",
    slips: [
      {
        file: "lib/sales/use-pay.ts",
        find: '("/api/pos/sales", { body, key })',
        put: '("/api/pos/sales", { body, key: tries === 0 ? key : uuidV7() })',
      },
    ],
    test: unit("lib/sales/use-pay.test.ts", "with the same key and body"),
  },
  {
    name: "error swallowed to 200",
    slips: [
      {
        file: "lib/http/finish.ts",
        find: "response = problemResponse(refusal);",
        put: "response = Response.json({}, { status: 200 });",
      },
    ],
    test: db(`${sales}/all-at-once.test.ts`, "a sale that is refused leaves"),
  },
  {
    name: "unsorted locks: goods are locked as they come",
    slips: [
      {
        file: `${sales}/sell.sql`,
        find: "i.id = any (v_locks)\n    order by i.id for update;",
        put: "i.id = any (v_locks)\n    order by random() for update;",
      },
    ],
    test: db(`${sales}/lock-order.race.test.ts`, "eight tills"),
  },
  {
    name: "synchronous_commit off",
    slips: [
      {
        file: "scripts/stack/postgres-settings.ts",
        find: 'synchronous_commit: "on"',
        put: 'synchronous_commit: "off"',
      },
    ],
    test: unit("scripts/stack/postgres-settings.test.ts", "forget nothing"),
  },
  {
    name: "NaN accepted as a quantity",
    slips: [{ file: "db/functions/core/is_quantity.sql", find: "and p_quantity < 10000000000 ", put: "" }],
    test: db("db/functions/stock/decrement_inventory.test.ts", "NaN"),
  },
  {
    name: "price taken from the client",
    slips: [
      {
        file: `${sales}/judge_lines.sql`,
        find: "when l.unit_price_minor <> l.catalog_price_minor and",
        put: "when false and",
      },
    ],
    test: db(`${sales}/checkout.test.ts`, "a made-up price"),
  },
  {
    name: "float cents: a line is worth what a float rounds it to",
    slips: [
      {
        file: `${sales}/draft_lines.sql`,
        find: "round(coalesce((a.line ->> 'unitPrice')::bigint, p.price_minor)\n",
        put: "round(coalesce((a.line ->> 'unitPrice')::bigint, p.price_minor)::float8\n",
      },
    ],
    test: db(`${sales}/cents.test.ts`, "come to"),
  },
  {
    name: "ledger row written after commit",
    sql: {
      plant:
        "create table internal.later (like public.inventory_transactions); grant all on internal.later to stockproof_functions",
      undo: "drop table internal.later",
    },
    slips: [
      {
        file: "db/functions/stock/post_movements.sql",
        find: "insert into public.inventory_transactions (",
        put: "insert into internal.later (",
      },
    ],
    test: db(`${sales}/checkout.test.ts`, "a sale of several lines"),
  },
  {
    name: "refund not locked: two tills read the same sale",
    slips: [
      {
        file: `${sales}/refund.sql`,
        find: "(v.path ->> 'id')::uuid for no key update;",
        put: "(v.path ->> 'id')::uuid;",
      },
    ],
    test: db(`${sales}/two-tills.race.test.ts`, "two tills refund one sale"),
  },
  {
    name: "one table's row-level security off",
    sql: {
      plant: "alter table public.sales disable row level security",
      undo: "alter table public.sales enable row level security",
    },
    test: db("db/catalogue/security.test.ts", "row-level security is on"),
  },
  {
    name: "definer view: looks with its owner's eyes",
    sql: {
      plant: "alter view public.stock_levels set (security_invoker = false)",
      undo: "alter view public.stock_levels set (security_invoker = true)",
    },
    test: db("db/catalogue/security.test.ts", "every view looks with its caller"),
  },
  {
    name: "audit row skipped",
    slips: [
      {
        file: "db/functions/core/audit.sql",
        find: "values (p_act.org_id, p_act.staff_id, p_act.session_id, p_what, p_subject, p_facts)",
        put: "select p_act.org_id, p_act.staff_id, p_act.session_id, p_what, p_subject, p_facts where p_what not like '%transfer'",
      },
    ],
    test: db("db/functions/audit/who-did-what.test.ts", "are each written down once"),
  },
  {
    name: "sequence for receipt numbers",
    sql: {
      plant:
        "create sequence internal.planted_numbers; grant usage on sequence internal.planted_numbers to stockproof_functions",
      undo: "drop sequence internal.planted_numbers",
    },
    slips: [
      {
        file: `${sales}/write_sales.sql`,
        find: "n.last_number + row_number() over (partition by s.series_id order by s.ix)",
        put: "nextval('internal.planted_numbers')",
      },
    ],
    test: db(`${sales}/all-at-once.test.ts`, "gives its number back"),
  },
  {
    name: "outbox sent before commit",
    slips: [
      {
        file: "lib/sales/checkout.ts",
        find: "  let answer = await checkouts.put(",
        put: `  ${aside(
          "\"insert into public.outbox (org_id, subject, type, payload) values ($1, 'sale:' || $2, 'sale.completed', '{}')\", [session.orgId, key]",
        )}\n  let answer = await checkouts.put(`,
      },
    ],
    test: db(`${sales}/all-at-once.test.ts`, "a sale that is refused leaves"),
  },
];
