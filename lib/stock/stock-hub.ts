/**
 * What is new on the shelves, once per process and org, however many screens listen: while anyone does, the database is asked what
 * changed. A sale of this process asks at once; other processes' sales are seen within the pause. Nobody listens: nobody asks.
 */
import "server-only";
import { log } from "@/lib/http/log";
import { callRpc } from "@/lib/supabase/call-rpc";

/** A stock row's level as `stock_changes_since` tells it. */
export interface LevelRow {
  inventoryId: string;
  storeId: string;
  locationId: string;
  quantity: number;
  reserved: number;
  available: number;
  version: number;
}
export interface StockChanges {
  cursor: string;
  reset: boolean;
  rows: LevelRow[];
}
type Listener = (changes: StockChanges) => void;

/** How long another server's commit may stay unseen. */
const PAUSE_MS = 120;
const PAUSE_AFTER_FAULT_MS = 1_000;

class StockHub {
  private readonly listeners = new Set<Listener>();
  private cursor: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private asking = false;
  private askAgain = false;

  constructor(private readonly orgId: string) {}

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) void this.ask();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  /** Something was committed here just now. */
  nudge(): void {
    if (this.listeners.size === 0) return;
    if (this.asking) this.askAgain = true;
    else void this.ask();
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.cursor = null;
  }

  private async ask(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.asking = true;
    let pause = PAUSE_MS;
    try {
      do {
        this.askAgain = false;
        const changes = await stockChangesSince("system", this.cursor, this.orgId);
        this.cursor = changes.cursor;
        if (changes.reset || changes.rows.length > 0) for (const listener of this.listeners) listener(changes);
      } while (this.askAgain && this.listeners.size > 0);
    } catch (error) {
      pause = PAUSE_AFTER_FAULT_MS;
      log.warn({ error, org: this.orgId }, "stock news could not be read");
    } finally {
      this.asking = false;
    }
    if (this.listeners.size > 0) this.timer = setTimeout(() => void this.ask(), pause);
    else this.rest();
  }
}

export function stockChangesSince(caller: Parameters<typeof callRpc>[0], cursor: string | null, orgId: string) {
  return callRpc<StockChanges>(caller, "stock_changes_since", { p_cursor: cursor, p_org_id: orgId }, 3_000);
}

declare global {
  var stockproofHubs: Map<string, StockHub> | undefined;
}
globalThis.stockproofHubs ??= new Map();
const hubs = globalThis.stockproofHubs;

export function listenToStock(orgId: string, listener: Listener): () => void {
  const hub = hubs.get(orgId) ?? new StockHub(orgId);
  hubs.set(orgId, hub);
  return hub.listen(listener);
}

export function nudgeStock(orgId: string): void {
  hubs.get(orgId)?.nudge();
}
