/** Who may post which movement, straight at the database: the table of the specification, role by role. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { ROLES, type StaffRole } from "../../testing/given-rows";
import { refusal } from "../../testing/refused";
import { ask, call, sign } from "../../testing/stock-room";

const backRoom: StaffRole[] = ["supervisor", "manager", "owner"];
const management: StaffRole[] = ["manager", "owner"];
type Shop = Awaited<ReturnType<typeof given>>;

const acts: { act: string; roles: StaffRole[]; doIt: (shop: Shop, role: StaffRole) => Promise<unknown> }[] = [
  {
    act: "receive",
    roles: backRoom,
    doIt: (shop, role) => ask(shop, role, "receive_stock", { body: { inventoryId: mug(shop), quantity: "1" } }),
  },
  {
    act: "receive (function)",
    roles: backRoom,
    doIt: (shop, role) =>
      call(shop, role, "add_stock_inventory", { p_stock_id: mug(shop), p_quantity: 1, p_org_id: shop.org }),
  },
  {
    act: "consume",
    roles: ["picker", ...backRoom],
    doIt: (shop, role) =>
      ask(shop, role, "consume_stock", { body: { inventoryId: mug(shop), quantity: "1", reason: "job" } }),
  },
  {
    act: "consume (function)",
    roles: ["picker", ...backRoom],
    doIt: (shop, role) =>
      call(shop, role, "deduct_stock_inventory", { p_stock_id: mug(shop), p_quantity: 1, p_org_id: shop.org }),
  },
  {
    act: "write off, signed by a manager",
    roles: backRoom,
    doIt: async (shop, role) => {
      const body = { inventoryId: mug(shop), quantity: "1", reason: "broken" };
      return ask(shop, role, "write_off_stock", {
        body,
        signatureId: await sign(shop, "manager", "POST /api/stock/write-off", body),
      });
    },
  },
  {
    act: "write off (function)",
    roles: backRoom,
    doIt: async (shop, role) => {
      const p_signature_id = await sign(shop, "owner", "POST /api/stock/write-off", {
        inventoryId: mug(shop),
        quantity: "1",
        reason: "broken",
      });
      return call(shop, role, "deduct_stock_inventory", {
        p_stock_id: mug(shop),
        p_quantity: 1,
        p_org_id: shop.org,
        p_type: "written_off",
        p_reason: "broken",
        p_signature_id,
      });
    },
  },
  {
    act: "adjust up to the threshold",
    roles: backRoom,
    doIt: (shop, role) =>
      ask(shop, role, "correct_stock", { body: { inventoryId: mug(shop), delta: "10", reason: "miscount" } }),
  },
  {
    act: "adjust above it, signed by a manager",
    roles: backRoom,
    doIt: async (shop, role) => {
      const body = { inventoryId: mug(shop), delta: "11", reason: "miscount" };
      return ask(shop, role, "correct_stock", {
        body,
        signatureId: await sign(shop, "manager", "POST /api/stock/adjust", body),
      });
    },
  },
  {
    act: "transfer",
    roles: backRoom,
    doIt: (shop, role) =>
      ask(shop, role, "transfer_stock", {
        body: { fromInventoryId: mug(shop), toLocationId: shop.places.backroom, quantity: "1" },
      }),
  },
  {
    act: "count",
    roles: backRoom,
    doIt: (shop, role) => ask(shop, role, "open_count", { body: { locationId: shop.places.floor } }),
  },
  {
    act: "reverse",
    roles: management,
    doIt: async (shop, role) => {
      const { movements } = await ask(shop, "supervisor", "receive_stock", {
        body: { inventoryId: mug(shop), quantity: "1" },
      });
      return ask(shop, role, "reverse_movement", { path: { id: movements[0]?.id }, body: { reason: "mistake" } });
    },
  },
  {
    act: "deactivate a row",
    roles: management,
    doIt: (shop, role) =>
      ask(shop, role, "deactivate_inventory", { path: { id: shop.product("cup").inventoryId }, body: {} }),
  },
  {
    act: "deactivate a product",
    roles: management,
    doIt: (shop, role) => ask(shop, role, "deactivate_product", { path: { id: shop.product("cup").id }, body: {} }),
  },
];

const mug = (shop: Shop) => shop.product("mug").inventoryId;

test.each(acts)("$act: for $roles, and for nobody else", async ({ roles, doIt }) => {
  const shop = await given({ mug: 100, cup: 1 });
  for (const role of ROLES) {
    if (roles.includes(role)) await doIt(shop, role);
    else expect(await refusal(doIt(shop, role)), role).toMatchObject({ code: "forbidden", status: 403 });
  }
  expect(await shop.violations()).toEqual([]);
});
