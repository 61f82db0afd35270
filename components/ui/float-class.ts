/** How everything that floats above a page looks. */
export const floatClass =
  "line z-50 rounded-md bg-surface shadow-float origin-(--transform-origin) transition-[opacity,scale] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0";
