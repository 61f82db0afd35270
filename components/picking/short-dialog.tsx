// Promises that what is not there is said in two presses, with a reason; the rest is somebody's count, not the picker's problem.
"use client";

import { useTranslations } from "next-intl";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { PickingItem } from "@/lib/picking/session";
import type { ShortFormProps } from "./short-form";

export interface ShortDialogProps extends Omit<ShortFormProps, "title"> {
  item: PickingItem;
}

const ShortForm = lazyDialog<ShortFormProps>(() => import("./short-form").then((module) => module.ShortForm));

export function ShortDialog(props: ShortDialogProps) {
  const t = useTranslations("picking");
  return <ShortForm {...props} title={t("shortTitle", { bin: props.item.bin })} />;
}
