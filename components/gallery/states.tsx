// Shows what stands where there is nothing to show.
"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { ErrorState, ForbiddenState } from "@/components/ui/error-state";
import { EmptyState } from "@/components/ui/states";
import { Section } from "./section";

export function States() {
  return (
    <Section id="states" title="Nothing, not yet, not you" text="Each says what it is and what to do next.">
      <div className="grid gap-4 md:grid-cols-2">
        <Card>
          <EmptyState
            title="No counts yet"
            text="Count one shelf; the shop may stay open. For example: Till floor, 24 items."
            action={<Button look="primary">Start a count</Button>}
          />
        </Card>
        <Card>
          <EmptyState
            kind="match"
            title="Nothing matches «kettel»"
            text="214 items in all."
            action={<Button>Clear the search</Button>}
          />
        </Card>
        <Card>
          <ErrorState
            title="No answer from the shop’s server"
            text="Nothing was changed. The till keeps selling; this page needs the server."
            code="unavailable · 7f3a90c2"
            onRetry={() => {}}
          />
        </Card>
        <Card>
          <ForbiddenState needs="manager" ask="Max" action={<Button>Switch person</Button>} />
        </Card>
        <Card title="Waiting" isFlush>
          <SkeletonRows rows={4} />
        </Card>
        <Card title="Waiting">
          <Skeleton className="h-24 w-full" />
        </Card>
      </div>
    </Section>
  );
}
