// What the person's menu holds; fetched when a pointer or the focus comes near the button, so that no till pays for it.
"use client";

import { Contrast, Keyboard, LogOut, Monitor, Moon, Sun, UsersRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { lazyDialog, type OpenProps } from "@/components/ui/lazy-dialog";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { type Locale, localeNames, locales, toLocale } from "@/lib/i18n/locales";
import { setLocale } from "@/lib/i18n/set-locale";
import { countUnsent } from "@/lib/sales/outbox/unsent";
import { signOut } from "@/lib/staff/use-sign-in";
import { useViewer } from "@/lib/staff/use-viewer";
import { type Theme, themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";
import { PersonFace } from "./person-face";
import type { PersonMenuProps } from "./person-menu";
import { useState } from "react";

const SwitchDialog = lazyDialog<OpenProps>(() => import("./switch-dialog").then((module) => module.SwitchDialog));

const themeIcons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon, glare: Contrast };

export function PersonMenuList({ mayLeave, onKeys, isOpenAtFirst }: PersonMenuProps & { isOpenAtFirst: boolean }) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const router = useRouter();
  const locale = toLocale(useLocale()) ?? "en";
  const [theme, setTheme] = useTheme();
  const [isSwitching, setIsSwitching] = useState(false);

  async function leave() {
    const unsent = await countUnsent();
    const reason = unsent > 0 ? t("unsent", { count: unsent }) : (mayLeave?.() ?? null);
    if (reason) return notify.refused(reason);
    await signOut();
    router.replace("/");
    router.refresh();
  }

  function speak(next: Locale) {
    setLocale(next);
    router.refresh();
  }

  return (
    <>
      <Menu trigger={<PersonFace name={viewer.staff.name} role={viewer.staff.role} />} isOpenAtFirst={isOpenAtFirst}>
        <p className="px-3 pt-2 pb-1 text-sm">
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
