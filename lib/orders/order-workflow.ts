/**
 * An order's later steps, and what undoes them. Each step may be done twice without harm, because a request whose answer was lost is sent
 * again. When one fails, everything reserved is given back before the caller hears of it; when that fails too, it is counted and
 * written down here, and the database's own list has it tried again until it is done, whatever becomes of this process.
 */
export interface Workflow {
  steps: readonly (() => Promise<unknown>)[];
  /** Answers whether nothing is left to undo. */
  undo: () => Promise<boolean>;
  onUndoFailed: (error: unknown) => void;
}

export async function runWorkflow({ steps, undo, onUndoFailed }: Workflow): Promise<void> {
  try {
    for (const step of steps) await step();
  } catch (error) {
    try {
      if (!(await undo())) onUndoFailed(error);
    } catch (undoError) {
      onUndoFailed(undoError);
    }
    throw error;
  }
}
