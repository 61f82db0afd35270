/** How many days what is available lasts at the pace of the days shown; null when nothing sold, because then nobody knows. */
import type { ProductPage } from "./board";

export function daysOfCover(available: string, series: ProductPage["series"]): number | null {
  const sold = series.reduce((sum, day) => sum + Number(day.sold), 0);
  if (sold <= 0 || series.length === 0) return null;
  return Math.round((Math.max(0, Number(available)) / (sold / series.length)) * 10) / 10;
}
