/** The types a movement can have: a list of its own, so that a browser needs no schema to know them. */
export const movementTypes = [
  "sold",
  "returned",
  "consumed",
  "received",
  "transferred_out",
  "transferred_in",
  "adjusted",
  "written_off",
  "counted",
  "found",
  "shipped",
  "reversed",
] as const;
export type MovementType = (typeof movementTypes)[number];
