/**
 * Code that a press asks for cannot come while there is no network: it is asked for again when there is, so that the page stays what it is
 * and the dialog opens then. What fails with a network is a fault.
 */
export async function untilHere<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
    return untilHere(load);
  }
}
