/** The looks of the PIN's pad, shared with the shape that stands in its place until its code has come. */
export const pinFormClass = "mx-auto flex w-full max-w-72 flex-col gap-3";
export const pinLabelClass = "text-center font-medium text-sm";
export const pinInputClass =
  "line h-14 w-full rounded-md border-line-strong bg-surface text-center text-xl tracking-[0.5em] ps-[0.5em] aria-invalid:border-out focus-visible:border-accent focus-visible:outline-offset-0";
export const pinHintClass = "min-h-5 text-center text-sm";
export const pinKeysClass = "grid grid-cols-3 gap-2";
const shapeClass =
  "line grid h-14 select-none place-items-center rounded-md font-medium figure transition-colors disabled:opacity-45 disabled:pointer-events-none touch-manipulation";
export const pinKeyClass = `${shapeClass} bg-surface text-lg hover:bg-hover active:bg-line`;
export const pinOkClass = `${shapeClass} border-accent bg-accent text-base text-on-accent hover:bg-accent-strong`;
export const pinDigits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
