/** The words of picking that screens use; no validator comes with them into the browser. */
export type { PackingProgress, PickingItem, PickingSession, SessionLine } from "./session";

export const shortReasons = ["none", "damaged", "wrong_bin"] as const;
export type ShortReason = (typeof shortReasons)[number];
