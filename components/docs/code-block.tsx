// Promises an example that can be read, scrolled by keyboard and copied whole.
export function CodeBlock({ title, text }: { title: string; text: string }) {
  const reachable = { tabIndex: 0 };
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-muted text-xs">{title}</figcaption>
      {text === "" ? null : (
        <pre
          role="region"
          aria-label={title}
          {...reachable}
          className="line max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs"
        >
          {text}
        </pre>
      )}
    </figure>
  );
}
