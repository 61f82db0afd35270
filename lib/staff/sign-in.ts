/** Signs someone in. Both ways end in one session; a client that is no browser also gets the token to carry itself. */
import "server-only";
import type { z } from "zod";
import type { Call } from "@/lib/http/handle";
import { isBrowser } from "@/lib/http/origin";
import { Refusal } from "@/lib/http/problem";
import { callRpc } from "@/lib/supabase/call-rpc";
import { checkPassword } from "./check-password";
import { checkPin } from "./check-pin";
import { sessionCookie } from "./cookies";
import { requireDevice } from "./read-session";
import { mintToken, type SessionFacts } from "./session-token";
import type { staffDoors } from "./staff.doors";

type SignIn = z.output<typeof staffDoors.signIn.input>;
type Opened = SessionFacts & { endsAt: string; told: Record<string, unknown> };

export async function signIn(_nobody: null, input: SignIn, call: Call) {
  const opened = "pin" in input ? await byPin(input.pin, call.request.headers) : await byPassword(input);
  const { token, expiresAt } = await mintToken(opened, new Date(opened.endsAt));
  call.headers.append("Set-Cookie", sessionCookie(token, (expiresAt.getTime() - Date.now()) / 1000));
  return isBrowser(call.request.headers) ? opened.told : { ...opened.told, accessToken: token };
}

async function byPin(pin: string, headers: Headers): Promise<Opened> {
  const device = await requireDevice(headers);
  const person = await checkPin(device.orgId, `device:${device.deviceId}`, pin);
  if (!person) throw new Refusal("pin_wrong");
  return callRpc<Opened>("system", "open_pin_session", { p_device_id: device.deviceId, p_staff_id: person.staffId });
}

async function byPassword({ email, password, storeId }: Extract<SignIn, { email: string }>): Promise<Opened> {
  const user = await checkPassword(email, password);
  const opened = await callRpc<Opened | null>("system", "open_login_session", {
    p_auth_user_id: user.id,
    p_email: user.email,
    p_store_id: storeId ?? null,
  });
  if (!opened) throw new Refusal("credentials_wrong");
  return opened;
}
