// Promises what the camera sees, read four times a second; the same code counts again only after a moment.
"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
declare global {
  var BarcodeDetector: { new (): Detector } | undefined;
}

const LOOK_MS = 250;
const SAME_CODE_MS = 1_500;

export function CameraView({ onScan }: { onScan: (code: string) => void }) {
  const t = useTranslations("picking");
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const heard = useEffectEvent(onScan);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const last = { code: "", at: 0 };
    async function watch() {
      const Reader = globalThis.BarcodeDetector;
      if (!Reader) throw new Error("no reader");
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (isOver) return stop();
      const screen = video.current;
      if (!screen) return;
      screen.srcObject = stream;
      await screen.play();
      const reader = new Reader();
      const look = async () => {
        const [seen] = await reader.detect(screen).catch(() => []);
        const now = performance.now();
        if (!seen || (seen.rawValue === last.code && now - last.at < SAME_CODE_MS)) return;
        last.code = seen.rawValue;
        last.at = now;
        heard(seen.rawValue);
      };
      timer = setInterval(() => void look(), LOOK_MS);
    }
    function stop() {
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    watch().catch(() => setIsBroken(true));
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  if (isBroken) return <Banner meaning="low">{t("cameraNone")}</Banner>;
  return <video ref={video} muted playsInline className="line aspect-video w-full rounded-md bg-sunken object-cover" />;
}
