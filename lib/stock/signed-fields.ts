/** A signed body as lines of name and value, in the order of the names, so that nested members are read without knowing their door. Pure. */
export interface SignedField {
  name: string;
  value: string;
}

export function signedFields(body: unknown, name = ""): SignedField[] {
  if (Array.isArray(body)) return body.flatMap((one, at) => signedFields(one, `${name}[${at + 1}]`));
  if (typeof body === "object" && body !== null)
    return Object.entries(body)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([member, value]) => signedFields(value, name === "" ? member : `${name}.${member}`));
  return [{ name, value: String(body) }];
}
