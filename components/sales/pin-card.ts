/** Where the PIN is asked for at a till: the card in the middle of the page, the same before its code is here and after. */
export const pinPageClass = "grid min-h-dvh place-items-center p-5";
export const pinCardClass = "line flex w-full max-w-sm flex-col gap-4 rounded-lg bg-surface p-7";
