/** Joins class names and forgets what is false, so that a component reads as a list of its looks. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
