// Promises the whole public API on one page: what to know first, then every operation with its roles, an example and its refusals.
import type { ReferenceGroup, ReferenceOperation } from "@/lib/http/reference";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "./code-block";

const nameOf = (noun: string) => noun.replace(/([A-Z])/g, " $1").replace(/^./, (letter) => letter.toUpperCase());

export function Reference({ groups }: { groups: readonly ReferenceGroup[] }) {
  return (
    <div className="grid gap-10 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <nav
        aria-label="Parts of the API"
        className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto"
      >
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:flex-col">
          {[{ name: "first" }, ...groups].map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`} className="target inline-flex min-h-8 items-center text-muted hover:text-ink">
                {name === "first" ? "Know first" : nameOf(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-12">
        <First />
        {groups.map((group) => (
          <section key={group.name} id={group.name} aria-label={nameOf(group.name)} className="flex flex-col gap-4">
            <h2 className="font-semibold text-lg">{nameOf(group.name)}</h2>
            {group.operations.map((operation) => (
              <Operation key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Operation({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, roles, needsKey, parameters, request, answers, refusals } = operation;
  const [success, ...problems] = answers;
  return (
    <details id={id} className="line rounded-md bg-surface">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
        <span className="w-14 shrink-0 font-mono font-semibold text-accent text-xs">{method}</span>
        <code className="min-w-0 break-all text-sm">{path}</code>
        <span className="basis-full text-muted text-sm">{summary}</span>
      </summary>
      <div className="line-t flex flex-col gap-4 px-4 py-4 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          {roles.length > 0 ? roles.map((role) => <Badge key={role}>{role}</Badge>) : <Badge>anyone</Badge>}
          {needsKey ? <Badge meaning="info">Idempotency-Key</Badge> : null}
        </p>
        {parameters.length > 0 ? (
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
            {parameters.map(({ name, where, required, description }) => (
              <div key={name} className="contents">
                <dt>
                  <code>{name}</code>{" "}
                  <span className="text-muted text-xs">
                    {where}
                    {required ? ", required" : ""}
                  </span>
                </dt>
                <dd className="text-muted">{description}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {request ? <CodeBlock title="Body" text={request} /> : null}
        {success ? <CodeBlock title={`${success.status} ${success.description}`} text={success.example ?? ""} /> : null}
        {problems.length > 0 ? (
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[4rem_1fr]" aria-label={`Refusals: ${refusals.length}`}>
            {problems.map(({ status, description }) => (
              <div key={status} className="contents">
                <dt className="figure font-medium">{status}</dt>
                <dd className="text-muted">{description.replaceAll("`", "")}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </details>
  );
}

const topics: [title: string, text: string][] = [
  [
    "Who is asking",
    "Send an API key or a session's accessToken as Authorization: Bearer …. A key speaks for one sales channel and reaches what its scopes name: orders, stock.",
  ],
  [
    "Exactly once",
    "Every write takes an Idempotency-Key: a UUID made before the first try and kept for every retry. The same key and body are answered with the first answer and Idempotency-Replayed: true; the same key and another body are refused with idempotency_conflict. A refusal binds nothing.",
  ],
  [
    "Money and quantities",
    "Money is a whole number of minor units of the shop's currency. Quantities go in as a number or a decimal string with at most four decimals, and come out as a decimal string.",
  ],
  [
    "Refusals",
    "Everything that is no success is application/problem+json with a code for programs, a sentence with the numbers, and facts. 503 busy may be sent again with the same key.",
  ],
  ["Pages", "Lists answer nextCursor; send it back as cursor. limit is 50 unless said, 500 at most."],
  [
    "Limits",
    "Answers to an API key carry RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset. Beyond the limit: 429 too_many with Retry-After.",
  ],
  [
    "Webhooks",
    "Endpoints are told of events by signed requests as Standard Webhooks say: webhook-id, webhook-timestamp, webhook-signature. Each event arrives at least once and in order per subject; one that came before is known by its id.",
  ],
];

function First() {
  return (
    <section id="first" aria-label="Know first" className="flex flex-col gap-4">
      <dl className="grid gap-5 md:grid-cols-2">
        {topics.map(([title, text]) => (
          <div key={title}>
            <dt className="font-semibold text-base">{title}</dt>
            <dd className="mt-1 text-muted text-sm">{text}</dd>
          </div>
        ))}
      </dl>
      <CodeBlock
        title="An order, by API key"
        text={`curl -X POST https://shop.example/api/orders \\
  -H "Authorization: Bearer spk_…" \\
  -H "Idempotency-Key: 0197a2b4-6c1e-7d3a-9f00-5b8e2c4d1a90" \\
  -H "Content-Type: application/json" \\
  -d '{"shippingMethod":"standard","lines":[{"sku":"TEAPOT","quantity":1}]}'`}
      />
    </section>
  );
}
