// Promises that what ends something for others is not done by one press: what stops is said first, and to leave it is as near as to do it.
"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

export interface AskFirstProps {
  isOpen: boolean;
  onClose: () => void;
  onClosed?: () => void;
  /** The question, and what becomes of it. */
  title: string;
  text: string;
  /** The words of the two buttons. */
  keep: string;
  go: string;
  isBusy: boolean;
  onGo: () => void;
  /** Why it was refused. */
  children?: ReactNode;
}

export function AskFirst({ text, keep, go, isBusy, onGo, children, ...dialog }: AskFirstProps) {
  return (
    <Dialog
      {...dialog}
      description={text}
      actions={
        <>
          <Button onClick={dialog.onClose}>{keep}</Button>
          <Button look="danger" isBusy={isBusy} onClick={onGo}>
            {go}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
