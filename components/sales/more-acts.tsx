// Promises that a narrow screen offers every act of the till's edge, behind one button.
"use client";

import { Archive, Banknote, Ellipsis, History, Keyboard, Monitor, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { TillDialog } from "./till-dialogs";

export function MoreActs({ onDialog }: { onDialog: (dialog: TillDialog) => void }) {
  const t = useTranslations("sales");
  // beside them on anything wider than a phone
  const isPhone = globalThis.matchMedia("(width < 40rem)").matches;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("header.more")}
          className="grid size-11 shrink-0 place-items-center rounded-md text-muted hover:bg-hover lg:hidden"
        >
          <Ellipsis aria-hidden="true" className="size-5" />
        </button>
      }
    >
      {isPhone ? (
        <>
          <MenuItem icon={<Archive aria-hidden="true" />} onClick={() => onDialog({ kind: "parked" })}>
            {t("header.parked")}
          </MenuItem>
          <MenuItem icon={<Undo2 aria-hidden="true" />} onClick={() => onDialog({ kind: "refund" })}>
            {t("header.refund")}
          </MenuItem>
          <MenuItem icon={<Banknote aria-hidden="true" />} onClick={() => onDialog({ kind: "shift" })}>
            {t("header.shift")}
          </MenuItem>
        </>
      ) : null}
      <MenuItem icon={<History aria-hidden="true" />} href="/pos/history">
        {t("header.history")}
      </MenuItem>
      <MenuItem icon={<Monitor aria-hidden="true" />} href="/display">
        {t("header.display")}
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden="true" />} onClick={() => onDialog({ kind: "keys" })}>
        {t("keys.help")}
      </MenuItem>
    </Menu>
  );
}
