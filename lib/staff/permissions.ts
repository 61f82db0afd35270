/**
 * Who may do what: own = alone, signed = with a signature or another person's approval, nothing = not at all. The database keeps the
 * same table (`internal.permissions`) and decides; this one lets a door say no before anything is asked, and a screen hide a button.
 */
export const roles = ["cashier", "picker", "supervisor", "manager", "owner", "auditor", "integration"] as const;
export type Role = (typeof roles)[number];
export type How = "own" | "signed";

const people = {
  cashier: "own",
  picker: "own",
  supervisor: "own",
  manager: "own",
  owner: "own",
  auditor: "own",
} as const;
const everyone = { ...people, integration: "own" } as const;
const seller = { cashier: "own", supervisor: "own", manager: "own", owner: "own" } as const;
const approved = { ...seller, cashier: "signed" } as const;
const backRoom = { supervisor: "own", manager: "own", owner: "own" } as const;
const signedBackRoom = { supervisor: "signed", manager: "signed", owner: "signed" } as const;
const picking = { picker: "own", ...backRoom } as const;
const management = { manager: "own", owner: "own" } as const;
const orders = { ...backRoom, integration: "own" } as const;

export const permissions = {
  sell: seller,
  read_sale: { ...seller, auditor: "own" },
  found: seller,
  refund: approved,
  discount_over_limit: approved,
  price_override: approved,
  consume: picking,
  receive: backRoom,
  transfer: backRoom,
  count: backRoom,
  adjust_small: backRoom,
  adjust_large: signedBackRoom,
  write_off: signedBackRoom,
  reverse: management,
  deactivate: management,
  catalogue: management,
  reserve: orders,
  release: orders,
  pick: picking,
  pack: picking,
  ship: picking,
  close_own_shift: seller,
  close_any_shift: backRoom,
  settle: backRoom,
  customer: seller,
  read_customers: { ...seller, auditor: "own" },
  gift_card: seller,
  adjust_account: signedBackRoom,
  merge_customers: backRoom,
  loyalty: management,
  erase_customer: management,
  webhooks: management,
  read_stock: everyone,
  /** The dashboard's tables, values and lists: of the whole shop, so for people; an integration reads its channel's stock row by row. */
  watch_stock: people,
  read_ledger: { ...backRoom, auditor: "own" },
  read_proofs: { ...management, auditor: "own" },
  read_reports: { ...backRoom, auditor: "own" },
  pair: management,
  realign: management,
  archive: { owner: "own" },
  administer: { owner: "own" },
} as const satisfies Record<string, Partial<Record<Role, How>>>;

export type Act = keyof typeof permissions;

export function howMay(role: Role, act: Act): How | null {
  const allowed: Partial<Record<Role, How>> = permissions[act];
  return allowed[role] ?? null;
}

export function rolesFor(act: Act): Role[] {
  return roles.filter((role) => howMay(role, act) !== null);
}

/** What an API key must be made for, so that a key that only reads stock cannot order. */
const scopes: Partial<Record<Act, string>> = { reserve: "orders", release: "orders", read_stock: "stock" };

export const scopeOf = (act: Act): string | undefined => scopes[act];
