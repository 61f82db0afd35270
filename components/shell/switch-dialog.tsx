// Promises that the next person is at the till in one PIN; the cart stays where it is and keeps who began it.
"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { PinPad } from "@/components/ui/pin-pad";
import { usePinSignIn } from "@/lib/staff/use-sign-in";

export function SwitchDialog({ isOpen, onClose }: OpenProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  const { signIn, isBusy, error, lockedUntil } = usePinSignIn(() => {
    onClose();
    router.refresh();
  });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("switchPerson")} width="sm">
      <PinPad label={t("pin.label")} error={error} lockedUntil={lockedUntil} isBusy={isBusy} onPin={signIn} />
    </Dialog>
  );
}
