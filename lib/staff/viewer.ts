/** Who looks at a page, as the page may know them: names to greet with, a role to hide buttons by. The database decides, not this. */
import type { Role } from "./permissions";

export interface Viewer {
  staff: { id: string; name: string; role: Role } | null;
  org: { id: string; name: string; currency: string; timeZone: string; locale: string; isDemo: boolean };
  store: { id: string; name: string } | null;
  register: { id: string; name: string; locationId: string } | null;
}

/** Someone who is signed in as a person. */
export type Person = Viewer & { staff: NonNullable<Viewer["staff"]> };
