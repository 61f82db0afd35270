/** The door's own look at the roles table. The database looks again; this one only spares it the call. */
import { howMay, scopeOf } from "@/lib/staff/permissions";
import type { Session } from "@/lib/staff/session";
import type { DoorWords } from "./door";
import { Refusal } from "./problem";

export function assertMay(
  door: Pick<DoorWords, "may" | "needsRegister">,
  session: Pick<Session, "role" | "registerId" | "scopes">,
): void {
  const acts = door.may === undefined ? [] : [door.may].flat();
  if (acts.length > 0 && !acts.some((act) => howMay(session.role, act) !== null)) {
    throw new Refusal("forbidden", { role: session.role, act: acts[0]?.replaceAll("_", " ") });
  }
  if (session.scopes && acts.length > 0 && !acts.some((act) => session.scopes?.includes(scopeOf(act) ?? ""))) {
    throw new Refusal("forbidden", { role: session.role, act: acts[0]?.replaceAll("_", " "), scopes: session.scopes });
  }
  if (door.needsRegister && session.registerId === null) throw new Refusal("register_required");
}
