"use client";
/** The camera's light, where a phone lets a page turn it on. */
interface TorchCapable {
  getCapabilities?: () => { torch?: boolean };
  applyConstraints: (constraints: { advanced: { torch: boolean }[] }) => Promise<void>;
}

const capable = (track: MediaStreamTrack) => track as unknown as TorchCapable;

export const hasTorch = (track: MediaStreamTrack): boolean => capable(track).getCapabilities?.().torch === true;

/** Whether it is on afterwards: a phone that is too hot refuses. */
export async function setTorch(track: MediaStreamTrack, isOn: boolean): Promise<boolean> {
  return capable(track)
    .applyConstraints({ advanced: [{ torch: isOn }] })
    .then(
      () => isOn,
      () => !isOn,
    );
}
