/**
 * Without a network a page of the office is not left for the browser's own error page, with what was typed in it: it stays, and the wanted
 * page opens when the network is back. The till opens without one. A link is held where it is pressed, because the router cannot be asked
 * twice; where a row was pressed, the browser's navigation is (browsers without the Navigation API do as they always did).
 */
import { useEffect } from "react";

const isHeld = (url: string) => !navigator.onLine && !new URL(url).pathname.startsWith("/pos");

export function useStay(onStay: () => void) {
  useEffect(() => {
    let wanted = "";
    const stay = (event: Event, url: string) => {
      event.preventDefault();
      event.stopPropagation();
      wanted = url;
      onStay();
    };
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link && link.target === "" && !link.download && isHeld(link.href)) stay(event, link.href);
    };
    const leave = (event: NavigateEvent) => {
      const { sameDocument, url } = event.destination;
      if (!sameDocument && event.cancelable && isHeld(url)) stay(event, url);
    };
    const goOn = () => {
      if (wanted) globalThis.location.assign(wanted);
    };
    const navigation = "navigation" in globalThis ? globalThis.navigation : null;
    addEventListener("click", press, true);
    navigation?.addEventListener("navigate", leave);
    addEventListener("online", goOn);
    return () => {
      removeEventListener("click", press, true);
      navigation?.removeEventListener("navigate", leave);
      removeEventListener("online", goOn);
    };
  }, [onStay]);
}
