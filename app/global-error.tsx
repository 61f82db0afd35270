// The frame itself broke: no words file and no theme can be counted on, so this page brings its own few lines of each.
"use client";

const said = {
  en: [
    "This page could not be drawn.",
    "Sales that were paid are kept. Load the page again; if it stays, show the code to whoever helps.",
    "Load again",
  ],
  de: [
    "Diese Seite ließ sich nicht zeichnen.",
    "Bezahlte Verkäufe sind sicher. Laden Sie die Seite neu; bleibt es so, zeigen Sie den Code der Hilfe.",
    "Neu laden",
  ],
  es: [
    "No se ha podido dibujar esta página.",
    "Las ventas cobradas están guardadas. Vuelva a cargar; si sigue igual, enseñe el código a quien ayude.",
    "Cargar de nuevo",
  ],
} as const;

function language(): keyof typeof said {
  const chosen =
    /(?:^|; )locale=(\w\w)/.exec(globalThis.document?.cookie ?? "")?.[1] ?? globalThis.navigator?.language.slice(0, 2);
  return chosen === "de" || chosen === "es" ? chosen : "en";
}

export default function FrameBroken({ error, retry }: { error: unknown; retry: () => void }) {
  const lang = language();
  const [title, text, again] = said[lang];
  const digest = (error as { digest?: unknown } | null)?.digest;
  return (
    <html lang={lang} style={{ colorScheme: "light dark", fontFamily: "system-ui, sans-serif" }}>
      <body
        style={{
          display: "grid",
          minHeight: "100dvh",
          placeContent: "center",
          margin: 0,
          padding: 24,
          textAlign: "center",
        }}
      >
        <title>{title}</title>
        <h1 style={{ fontSize: 28, margin: 0 }}>{title}</h1>
        <p style={{ maxWidth: 440 }}>{text}</p>
        <p>
          <button type="button" onClick={() => retry()} style={{ font: "inherit", minHeight: 48, padding: "0 20px" }}>
            {again}
          </button>
        </p>
        {typeof digest === "string" ? <code>{digest}</code> : null}
      </body>
    </html>
  );
}
