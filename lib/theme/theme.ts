// Promises that theme names, the cookie that keeps them and the script that applies them agree. Shared by server and browser.

export const themes = ["system", "light", "dark", "glare"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

export function toTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** What `<html data-theme>` carries; the system's choice needs no attribute, because CSS asks the system itself. */
export function themeAttribute(theme: Theme): string | undefined {
  return theme === "system" ? undefined : theme;
}

/** A page kept by the service worker was drawn under an older choice: this corrects it before the first paint. */
export const themeScript = `(function(){var m=document.cookie.match(/(?:^|; )${themeCookie}=(light|dark|glare)/),r=document.documentElement;if(m)r.setAttribute("data-theme",m[1]);else r.removeAttribute("data-theme")})()`;
