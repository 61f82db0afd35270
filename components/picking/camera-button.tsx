// Promises the phone's own camera as a scanner wherever there is one; without one nothing is offered that does not work.
"use client";

import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const CameraView = lazy(() => import("./camera-view").then((module) => ({ default: module.CameraView })));

const nothing = () => () => {};
const canRead = () => Boolean(navigator.mediaDevices) && "WebAssembly" in globalThis;

export function CameraButton({ onScan }: { onScan: (code: string) => void }) {
  const t = useTranslations("picking");
  const isOffered = useSyncExternalStore(nothing, canRead, () => false);
  const [isOpen, setIsOpen] = useState(false);
  if (!isOffered) return null;
  return (
    <>
      <Button size="lg" icon={<ScanBarcode aria-hidden="true" className="size-5" />} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t("cameraStop") : t("camera")}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <CameraView onScan={onScan} />
        </Suspense>
      ) : null}
    </>
  );
}
