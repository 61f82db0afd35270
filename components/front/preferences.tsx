// Language and theme for who is not signed in yet.
"use client";

import { Contrast, Languages, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { type Locale, localeNames, locales, toLocale } from "@/lib/i18n/locales";
import { setLocale } from "@/lib/i18n/set-locale";
import { type Theme, themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";

const icons: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon, glare: Contrast };

export function Preferences() {
  const t = useTranslations("shell");
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const locale = toLocale(useLocale()) ?? "en";
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const Icon = icons[theme];
  function speak(chosen: Locale) {
    setLocale(chosen);
    router.refresh();
  }
  return (
    <div className="flex items-center gap-2">
      <Languages aria-hidden="true" className="size-4 text-muted max-sm:hidden" />
      <Select
        aria-label={t("language")}
        size="sm"
        value={locale}
        onValue={speak}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        className="w-32!"
      />
      <IconButton
        label={`${t("theme.title")}: ${t(`theme.${theme}`)}`}
        icon={<Icon aria-hidden="true" className="size-5" />}
        onClick={() => setTheme(next)}
      />
    </div>
  );
}
