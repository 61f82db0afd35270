/** An address that names nothing is a page that does not exist, not a request that cannot be read. */
import { notFound } from "next/navigation";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function pageId(params: Promise<{ id: string }>): Promise<string> {
  const { id } = await params;
  return uuid.test(id) ? id.toLowerCase() : notFound();
}
