// Promises the front door: two ways in, large enough to hit in passing, and nothing to read first.
import { ArrowRight, LayoutDashboard, type LucideIcon, ReceiptText } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { Demo } from "@/lib/staff/demo-people";
import type { Viewer } from "@/lib/staff/viewer";
import { Mark } from "@/components/shell/mark";
import { DemoPeople } from "./demo-people";
import { Preferences } from "./preferences";

export interface FrontDoorProps {
  viewer: Viewer | null;
  /** Given only where the server says that this is a demo. */
  demo: Demo | null;
}

export function FrontDoor({ viewer, demo }: FrontDoorProps) {
  const t = useTranslations("front");
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col px-5 sm:px-8">
      <header className="flex h-20 items-center justify-between gap-4">
        <p className="flex items-center gap-2.5 font-semibold tracking-tight">
          <Mark />
          <span className="max-[22rem]:sr-only">{t("product")}</span>
        </p>
        <Preferences />
      </header>
      <main className="flex flex-1 flex-col justify-center gap-10 py-10">
        <div className="max-w-xl">
          <h1 className="font-semibold text-xl sm:text-2xl">{t("title")}</h1>
          <p className="mt-4 text-lg text-muted">{t("promise")}</p>
        </div>
        <ul className="grid gap-4 sm:grid-cols-2">
          <Door href="/pos" icon={ReceiptText} title={t("till.title")} text={t("till.text")} isFirst />
          <Door
            href={viewer?.staff ? "/stock" : "/sign-in"}
            icon={LayoutDashboard}
            title={t("office.title")}
            text={viewer?.staff ? t("office.signedIn", { name: viewer.staff.name }) : t("office.text")}
          />
        </ul>
        {demo ? <DemoPeople demo={demo} /> : null}
      </main>
      <footer className="flex flex-wrap gap-x-6 gap-y-2 py-6 text-muted text-sm">
        <Link href="/picking" className="target hover:text-ink">
          {t("picking")}
        </Link>
        <Link href="/display" className="target hover:text-ink">
          {t("display")}
        </Link>
      </footer>
    </div>
  );
}

interface DoorProps {
  href: string;
  icon: LucideIcon;
  title: string;
  text: string;
  isFirst?: boolean;
}

function Door({ href, icon: Icon, title, text, isFirst = false }: DoorProps) {
  return (
    <li className="contents">
      <Link
        href={href}
        className="group line flex min-h-44 flex-col justify-between gap-6 rounded-lg bg-surface p-6 transition-colors hover:border-accent"
      >
        <span className="flex items-center justify-between">
          <span
            className={`grid size-12 place-items-center rounded-md ${isFirst ? "bg-accent text-on-accent" : "line bg-good-soft text-good border-good/20"}`}
          >
            <Icon aria-hidden="true" className="size-6" />
          </span>
          <ArrowRight
            aria-hidden="true"
            className="size-5 text-muted transition-transform group-hover:translate-x-1 group-hover:text-accent rtl:rotate-180"
          />
        </span>
        <span>
          <span className="block font-semibold text-lg">{title}</span>
          <span className="mt-1 block text-muted text-sm">{text}</span>
        </span>
      </Link>
    </li>
  );
}
