"use client";
/** Whether the shop's server can be reached, as every part of the till reads it; what finds it out is watch-connection. */
import { create } from "zustand";

export type Connection = "online" | "reconnecting" | "offline";

export const useConnection = create<{ status: Connection; lastSeen: number | null }>()(() => ({
  status: "online",
  lastSeen: null,
}));
export const isOffline = () => useConnection.getState().status === "offline";
