// Promises what the camera sees, read four times a second; the same code counts again only after a moment. With a light where the camera has one.
"use client";

import { Flashlight, FlashlightOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { openReader } from "@/lib/scan/open-reader";
import { hasTorch, setTorch } from "@/lib/scan/torch";

const LOOK_MS = 250;
const SAME_CODE_MS = 1_500;

export function CameraView({ onScan }: { onScan: (code: string) => void }) {
  const t = useTranslations("picking");
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const heard = useEffectEvent(onScan);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const last = { code: "", at: 0 };
    async function watch() {
      // the reader is fetched while the person is asked for the camera
      const opening = openReader();
      opening.catch(() => {});
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 } },
      });
      if (isOver) return stop();
      const screen = video.current;
      if (!screen) return;
      screen.srcObject = stream;
      await screen.play();
      const [first] = stream.getVideoTracks();
      if (first && hasTorch(first)) setTrack(first);
      const read = await opening;
      if (isOver) return;
      setIsReady(true);
      const look = async () => {
        const code = await read(screen).catch(() => null);
        const now = performance.now();
        if (isOver) return;
        if (code !== null && (code !== last.code || now - last.at >= SAME_CODE_MS)) {
          last.code = code;
          last.at = now;
          heard(code);
        }
        // one look after the other: a slow phone looks less often and does not fall behind
        timer = setTimeout(() => void look(), LOOK_MS);
      };
      await look();
    }
    function stop() {
      clearTimeout(timer);
      for (const one of stream?.getTracks() ?? []) one.stop();
    }
    watch().catch(() => {
      stop();
      setIsBroken(true);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  if (isBroken) return <Banner meaning="low">{t("cameraNone")}</Banner>;
  return (
    <div className="relative">
      <video ref={video} muted playsInline className="line aspect-video w-full rounded-md bg-sunken object-cover" />
      {isReady ? null : <Spinner className="absolute inset-0 m-auto size-8" />}
      {track ? <Torch track={track} /> : null}
    </div>
  );
}

function Torch({ track }: { track: MediaStreamTrack }) {
  const t = useTranslations("picking");
  const [isOn, setIsOn] = useState(false);
  const Icon = isOn ? FlashlightOff : Flashlight;
  const turn = async () => setIsOn(await setTorch(track, !isOn));
  return (
    <IconButton
      label={isOn ? t("torchOff") : t("torchOn")}
      icon={<Icon aria-hidden="true" className="size-6" />}
      look="plain"
      size="xl"
      aria-pressed={isOn}
      className="absolute end-3 bottom-3"
      onClick={() => void turn()}
    />
  );
}
