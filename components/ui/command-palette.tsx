// Promises that anything this person may go to or do is a few letters away. Fetched when first asked for.
"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { Command as Cmdk } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { type Command, useOfferedCommands } from "@/lib/keys/commands";
import { asTyped } from "@/lib/ui/as-typed";
import { Kbd } from "./kbd";

export interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  /** Finds things by what was typed, such as items; its hits stand below the commands. */
  find?: (query: string, signal: AbortSignal) => Promise<readonly Command[]>;
}

const groupClass =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs";

export function CommandPalette({ isOpen, onClose, find }: CommandPaletteProps) {
  const t = useTranslations("ui");
  const [query, setQuery] = useState("");
  const found = useFound(query, find);
  const commands = [...useOfferedCommands(), ...found];
  const groups = [...new Set(commands.map((one) => one.group))];
  function take(command: Command) {
    onClose();
    setQuery("");
    command.run();
  }
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="line fixed inset-x-3 top-[10dvh] z-40 mx-auto flex max-h-[70dvh] max-w-lg flex-col overflow-hidden rounded-lg bg-surface shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <Base.Title className="sr-only">{t("palette.title")}</Base.Title>
          <Cmdk label={t("palette.title")} loop filter={asTyped} className="flex min-h-0 flex-col">
            <div className="line-b flex items-center gap-3 px-4 text-muted">
              <Search aria-hidden="true" className="size-4 shrink-0" />
              <Cmdk.Input
                value={query}
                onValueChange={setQuery}
                placeholder={t("palette.placeholder")}
                className="h-13 w-full bg-transparent text-base text-ink outline-none"
              />
              <Base.Close className="target rounded-sm" aria-label={t("close")}>
                <Kbd keys="Escape" />
              </Base.Close>
            </div>
            <Cmdk.List className="min-h-0 overflow-y-auto p-2">
              <Cmdk.Empty className="px-3 py-8 text-center text-muted text-sm">{t("noMatch", { query })}</Cmdk.Empty>
              {groups.map((group) => (
                <Cmdk.Group key={group} heading={group} className={groupClass}>
                  {commands
                    .filter((one) => one.group === group)
                    .map((one) => (
                      <Item key={one.id} command={one} onTake={() => take(one)} />
                    ))}
                </Cmdk.Group>
              ))}
            </Cmdk.List>
          </Cmdk>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ command, onTake }: { command: Command; onTake: () => void }): ReactNode {
  return (
    <Cmdk.Item
      value={`${command.label} ${command.id}`}
      keywords={[...(command.keywords ?? [])]}
      onSelect={onTake}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 text-sm data-[selected=true]:bg-hover glare:data-[selected=true]:bg-ink glare:data-[selected=true]:text-paper"
    >
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.hint ? <span className="text-muted text-xs">{command.hint}</span> : null}
      {command.keys ? <Kbd keys={command.keys} /> : null}
    </Cmdk.Item>
  );
}

const noCommands: readonly Command[] = [];

function useFound(query: string, find: CommandPaletteProps["find"]): readonly Command[] {
  const [found, setFound] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (!find || query.trim().length < 2) return;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      find(query.trim(), asked.signal).then(setFound, () => setFound([]));
    }, 120);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [query, find]);
  return query.trim().length < 2 ? noCommands : found;
}
