// Promises that who is signed in is always named, and that switching, leaving, theme and language are two presses away.
"use client";

import { Contrast, Keyboard, LogOut, Monitor, Moon, Sun, UsersRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { lazyDialog, type OpenProps } from "@/components/ui/lazy-dialog";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { type Locale, localeNames, locales, toLocale } from "@/lib/i18n/locales";
import { setLocale } from "@/lib/i18n/set-locale";
import { signOut } from "@/lib/staff/use-sign-in";
import { useViewer } from "@/lib/staff/use-viewer";
import { type Theme, themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";
import { cx } from "@/lib/ui/cx";

const SwitchDialog = lazyDialog<OpenProps>(() => import("./switch-dialog").then((module) => module.SwitchDialog));

const themeIcons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon, glare: Contrast };

function initials(name: string): string {
  const [first = "", ...rest] = name.split(/\s+/);
  return `${first[0] ?? ""}${rest.at(-1)?.[0] ?? ""}`.toLocaleUpperCase();
}

export interface PersonMenuProps {
  /** Asked before signing out; a till with unsent sales says why not. */
  mayLeave?: () => string | null;
  onKeys?: () => void;
}

export function PersonMenu({ mayLeave, onKeys }: PersonMenuProps) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const router = useRouter();
  const locale = toLocale(useLocale()) ?? "en";
  const [theme, setTheme] = useTheme();
  const [isSwitching, setIsSwitching] = useState(false);

  async function leave() {
    const reason = mayLeave?.() ?? null;
    if (reason) return notify.refused(reason);
    await signOut();
    router.replace("/");
    router.refresh();
  }

  function speak(next: Locale) {
    setLocale(next);
    router.refresh();
  }

  const face = (
    <button
      type="button"
      className="flex h-11 items-center gap-2.5 rounded-md px-2 text-start transition-colors hover:bg-hover"
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-good-soft font-semibold text-good text-xs glare:line">
        {initials(viewer.staff.name)}
      </span>
      <span className="hidden min-w-0 leading-tight lg:block">
        <span className="block max-w-40 truncate font-medium text-sm">{viewer.staff.name}</span>
        <span className="block text-muted text-xs">{t(`role.${viewer.staff.role}`)}</span>
      </span>
      <span className="sr-only">{t("person", { name: viewer.staff.name })}</span>
    </button>
  );
  return (
    <>
      <Menu trigger={face}>
        <p className={cx("px-3 pt-2 pb-1 text-sm")}>
          <span className="block font-semibold">{viewer.staff.name}</span>
          <span className="block text-muted">
            {[t(`role.${viewer.staff.role}`), viewer.store?.name ?? viewer.org.name].join(" · ")}
          </span>
        </p>
        <MenuSeparator />
        {viewer.register ? (
          <MenuItem icon={<UsersRound aria-hidden="true" />} onClick={() => setIsSwitching(true)}>
            {t("switchPerson")}
          </MenuItem>
        ) : null}
        {onKeys ? (
          <MenuItem icon={<Keyboard aria-hidden="true" />} onClick={onKeys}>
            {t("keys")}
          </MenuItem>
        ) : null}
        <MenuItem icon={<LogOut aria-hidden="true" />} onClick={() => void leave()}>
          {t("signOut")}
        </MenuItem>
        <MenuSeparator />
        <MenuChoice
          label={t("theme.title")}
          value={theme}
          onValue={setTheme}
          choices={themes.map((value) => {
            const Icon = themeIcons[value];
            return { value, label: t(`theme.${value}`), icon: <Icon aria-hidden="true" /> };
          })}
        />
        <MenuSeparator />
        <MenuChoice
          label={t("language")}
          value={locale}
          onValue={speak}
          choices={locales.map((value) => ({ value, label: <span lang={value}>{localeNames[value]}</span> }))}
        />
      </Menu>
      <SwitchDialog isOpen={isSwitching} onClose={() => setIsSwitching(false)} />
    </>
  );
}
