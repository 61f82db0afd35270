export interface ExportFault {
  rule: string;
  line?: number;
  inventory_id?: string;
  seq?: number;
  id?: string;
  level?: string;
}
export function verifyExport(
  file: string,
): Promise<{ counts: { level: number; checkpoint: number; movement: number }; faults: ExportFault[] }>;
