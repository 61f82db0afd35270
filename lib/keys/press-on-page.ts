// Promises that what stands on the page says itself by which key it is pressed (`aria-keyshortcuts`): there with it, and gone with it.

export const onPage = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(`#page ${selector}`)].filter(
    (element) => element.checkVisibility() && !element.matches(":disabled"),
  );

/** Presses what is pressed and steps into what is typed into; false where the page has nothing of the kind. */
export function pressOnPage(key: string): boolean {
  const [element] = onPage(`[aria-keyshortcuts="${key}"]`);
  if (element?.matches("input")) element.focus();
  else element?.click();
  return element !== undefined;
}
