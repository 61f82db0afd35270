// Promises every setting one press away, each named by what it does; only those this person may change.
"use client";

import {
  Boxes,
  FileUp,
  Heart,
  ListChecks,
  MapPin,
  Monitor,
  PackagePlus,
  Percent,
  Store,
  Users,
  Webhook,
} from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { type Act, howMay } from "@/lib/staff/permissions";
import { useViewer } from "@/lib/staff/use-viewer";

const parts = [
  { id: "setUp", href: "/set-up", icon: ListChecks, act: "catalogue" },
  { id: "product", href: "/settings/catalogue/new", icon: PackagePlus, act: "catalogue" },
  { id: "products", href: "/stock", icon: Boxes, act: "catalogue" },
  { id: "import", href: "/settings/import", icon: FileUp, act: "catalogue" },
  { id: "places", href: "/settings/places", icon: MapPin, act: "catalogue" },
  { id: "tills", href: "/settings/tills", icon: Monitor, act: "pair" },
  { id: "taxes", href: "/settings/taxes", icon: Percent, act: "catalogue" },
  { id: "people", href: "/settings/people", icon: Users, act: "administer" },
  { id: "channels", href: "/settings/channels", icon: Store, act: "administer" },
  { id: "loyalty", href: "/settings/loyalty", icon: Heart, act: "administer" },
  { id: "webhooks", href: "/settings/webhooks", icon: Webhook, act: "administer" },
] as const satisfies readonly { id: string; href: string; icon: unknown; act: Act }[];

export function SettingsScreen() {
  const t = useTranslations("settings");
  const { role } = useViewer().staff;
  return (
    <>
      <PageHeader title={t("title")} />
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {parts
          .filter((part) => howMay(role, part.act) !== null)
          .map(({ id, href, icon: Icon }) => (
            <li key={id}>
              <Link
                href={href}
                className="line flex h-full items-start gap-4 rounded-md bg-surface p-5 transition-colors hover:border-line-strong"
              >
                <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
                <span>
                  <span className="block font-semibold">{t(`part.${id}`)}</span>
                  <span className="block text-muted text-sm">{t(`partHint.${id}`)}</span>
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}
