/** Opens the receipt's own page, which prints itself; `isCopy` marks a reprint. */
export function printReceipt(saleId: string, isCopy = false): void {
  globalThis.open(
    `/pos/receipts/${saleId}?print=1${isCopy ? "&copy=1" : ""}`,
    "stockproof-receipt",
    "width=420,height=720",
  );
}
