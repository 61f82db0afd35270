import { expect, test } from "vitest";
import { type Basic, findBasics } from "./basics";

const people: Basic[] = [
  { id: "1", name: "Cleo Katz", phone: "+49 170 555", points: 3 },
  { id: "2", name: "Ömer Can", email: "Omer@Corner.example", points: 0 },
  { id: "3", name: "Dana 170", points: 0 },
];
const found = (query: string) => findBasics(people, query).map(({ id }) => id);

test("a customer is found by a part of the name, of the e-mail, or by three digits of the telephone", () => {
  expect(found("cleo")).toEqual(["1"]);
  expect(found("corner.ex")).toEqual(["2"]);
  expect(found("0-55")).toEqual(["1"]);
  expect(found("170")).toEqual(["1", "3"]);
  expect(found("55")).toEqual([]); // two digits fit half the town
  expect(found("")).toEqual(["1", "2", "3"]);
});

test("no more are shown than a person looks through", () => {
  expect(findBasics(people, "", 2)).toHaveLength(2);
});
