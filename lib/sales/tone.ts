/** Short tones that need no file: a low one where something was not found, a bright one for a scan that was. */
let context: AudioContext | undefined;

export function tone(kind: "good" | "wrong"): void {
  try {
    context ??= new AudioContext();
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    const now = context.currentTime;
    oscillator.type = "sine";
    oscillator.frequency.value = kind === "good" ? 1_320 : 196;
    gain.gain.setValueAtTime(0.08, now);
    gain.gain.exponentialRampToValueAtTime(0.0001, now + (kind === "good" ? 0.09 : 0.32));
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(now);
    oscillator.stop(now + 0.35);
  } catch {
    // a browser that plays nothing before the first touch stays silent
  }
}
