// The front door: till or back office, and in a demo who is in it.
import { FrontDoor } from "@/components/front/front-door";
import { readDemo } from "@/lib/staff/demo-people";
import { readViewer } from "@/lib/staff/read-viewer";

export default async function Page() {
  const [viewer, demo] = await Promise.all([readViewer(), readDemo()]);
  return <FrontDoor viewer={viewer} demo={demo} />;
}
