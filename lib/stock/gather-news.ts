/** News of a crowd, laid together: the first piece goes at once, what comes within `ms` after it goes as one. Of one row the newest counts. */
import type { StockNews } from "./apply-news";

export function gatherNews(lay: (byRow: ReadonlyMap<string, StockNews>) => void, ms: number) {
  let waiting = new Map<string, StockNews>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    const byRow = waiting;
    waiting = new Map();
    timer = setTimeout(goOn, ms);
    lay(byRow);
  };
  return {
    add: (news: readonly StockNews[]) => {
      for (const one of news)
        if (one.version > (waiting.get(one.inventoryId)?.version ?? -1)) waiting.set(one.inventoryId, one);
      if (!timer) goOn();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
