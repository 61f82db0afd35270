/** Makes a signature for a request that will be sent a moment later: its body is judged by the door it is for, so the digests agree. */
import "server-only";
import type { z } from "zod";
import { actOf, type Door } from "@/lib/http/door";
import { judgeForm } from "@/lib/http/form";
import type { Call } from "@/lib/http/handle";
import { Refusal } from "@/lib/http/problem";
import { doors } from "@/lib/http/registry";
import { written } from "@/lib/http/rpc-door";
import { takeSigning } from "@/lib/http/signing";
import type { Session } from "./session";
import { signByPin } from "./sign-by-pin";
import type { staffDoors } from "./staff.doors";

export async function makeSignature(
  session: Session,
  { pin, act, body }: z.output<typeof staffDoors.sign.input>,
  { key }: Call,
) {
  const door = doorFor(act);
  const { value, meaningless } = judgeForm(door.input, takeSigning(door, body).body);
  if (meaningless) throw meaningless;
  const kind = door.signed && door.approved ? "either" : door.approved ? "approval" : "signature";
  const { id, expiresAt, replayed } = await signByPin(session, pin, { act: actOf(door), body: value, kind, key });
  return written({ status: 201, replayed, body: { id, expiresAt } });
}

/** `POST /api/stock/write-off`, or the template alone; `:id`, `{id}` and `[id]` say the same. */
function doorFor(act: string): Door {
  const [, method, template = ""] = /^(?:(POST|PUT|PATCH|DELETE) +)?(\/\S*)$/.exec(act) ?? [];
  const plain = (path: string) => path.replaceAll(/:\w+|\{\w+\}|\[\w+\]/g, ":");
  const found = doors.find(
    (door) =>
      (door.signed || door.approved) &&
      plain(door.path) === plain(template) &&
      (method === undefined || door.method === method),
  );
  if (!found) throw new Refusal("malformed", { problems: [{ path: "act", message: "names no door that is signed" }] });
  return found;
}
