// What a page of the back office looks like before it is there: nothing for 150 ms, then its shape.
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div aria-busy="true">
      <Skeleton className="mb-6 h-8 w-56" />
      <div className="mb-4 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {["a", "b", "c", "d"].map((id) => (
          <Skeleton key={id} className="h-29 rounded-md" />
        ))}
      </div>
      <Skeleton className="h-96 w-full rounded-md" />
    </div>
  );
}
