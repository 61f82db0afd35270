/** The first stop of the keyboard: past the navigation, straight to the page's own business. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only z-50 rounded-md bg-accent px-4 py-3 font-medium text-on-accent text-sm focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:px-4 focus:py-3"
    >
      {children}
    </a>
  );
}
