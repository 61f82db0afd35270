/** What a scan sounds and feels like: one high note for yes, two low ones and a shake for no. */
"use client";

let audio: AudioContext | undefined;

function note(frequency: number, startsIn: number, lastsFor: number): void {
  if (!audio) return;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.value = 0.12;
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(audio.currentTime + startsIn);
  oscillator.stop(audio.currentTime + startsIn + lastsFor);
}

export function tell(answer: "yes" | "no"): void {
  try {
    audio ??= new AudioContext();
    // Before the first touch a browser keeps it silent; the scan counts all the same.
    void audio.resume();
    if (answer === "yes") note(1320, 0, 0.08);
    else {
      note(220, 0, 0.16);
      note(185, 0.2, 0.22);
    }
  } catch {
    // no sound here
  }
  if (answer === "no") navigator.vibrate?.([120, 60, 120]);
}
