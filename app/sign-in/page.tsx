// The way in for everyone who is not at a till; brings back to the page that asked for it.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Link } from "@/components/ui/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/shell/mark";
import { SignInForm } from "@/components/staff/sign-in-form";
import { Words } from "@/lib/i18n/words";
import { readDevice } from "@/lib/staff/read-session";
import { readViewer } from "@/lib/staff/read-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staff"))("signIn.title") };
}

/** Only a path of this shop: an address of elsewhere would make our own sign-in a lure. */
function pathOf(to: string | string[] | undefined): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/stock";
}

export default async function Page({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const to = pathOf((await searchParams).to);
  if ((await readViewer())?.staff) redirect(to);
  const t = await getTranslations("staff.signIn");
  const device = await readDevice(await headers());
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-8 px-5 py-10">
      <header className="flex flex-col items-center gap-4 text-center">
        <Link href="/" aria-label={t("home")} className="rounded-md">
          <Mark className="size-12" />
        </Link>
        <h1 className="font-semibold text-xl">{t("title")}</h1>
      </header>
      <Words nouns={["staff"]}>
        <SignInForm to={to} canPin={device !== null} />
      </Words>
      <p className="text-center text-muted text-sm">{t("help")}</p>
    </main>
  );
}
