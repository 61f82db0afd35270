/** The mark: what stands on the shelf is ticked off. */
export function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={className} fill="none">
      <rect width="28" height="28" rx="7.5" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round">
        <path d="m8.25 12.75 4 4 7.5-8.5" />
        <path d="M8 21h12" />
      </g>
    </svg>
  );
}
