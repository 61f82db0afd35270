// Promises that a browser gets only the words its page uses: `<Words nouns={["sales", "stock"]}>` around client components.
import "server-only";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { everywhere, pickNouns } from "./messages";

export async function Words({ nouns = [], children }: { nouns?: readonly string[]; children: ReactNode }) {
  const messages = pickNouns(await getMessages(), [...everywhere, ...nouns]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
