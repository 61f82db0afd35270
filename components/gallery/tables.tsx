// Shows tables: one of ten thousand rows, one of three, tabs around them, pages under them.
"use client";

import { useMemo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { announce } from "@/components/ui/live-region";
import { Pagination } from "@/components/ui/pagination";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { useFormat } from "@/lib/format/use-format";
import { Section } from "./section";

interface Item {
  id: string;
  name: string;
  sku: string;
  onHand: number;
  reserved: number;
  priceMinor: number;
}

const names = ["Mug, blue", "Oolong, loose", "Teapot", "Kettle", "Tray, oak", "Sieve", "Honey, lime", "Cup, white"];

function makeItems(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `${names[index % names.length]} ${index + 1}`,
    sku: `SKU-${String(index + 1).padStart(5, "0")}`,
    onHand: (index * 37) % 64,
    reserved: index % 5,
    priceMinor: 300 + ((index * 173) % 9000),
  }));
}

function stockMeaning(onHand: number): [Meaning, string] {
  if (onHand === 0) return ["out", "Out"];
  return onHand < 8 ? ["low", "Low"] : ["good", "Good"];
}

export function Tables() {
  const format = useFormat("EUR");
  const [tab, setTab] = useState<"all" | "few">("all");
  const items = useMemo(() => makeItems(10_000), []);
  const columns = useMemo<Column<Item>[]>(
    () => [
      { id: "name", header: "Item", cell: (item) => item.name, sortBy: (item) => item.name },
      {
        id: "sku",
        header: "SKU",
        cell: (item) => <span className="text-muted">{item.sku}</span>,
        width: "8rem",
        isWide: true,
      },
      {
        id: "state",
        header: "State",
        cell: (item) => {
          const [meaning, word] = stockMeaning(item.onHand);
          return <Badge meaning={meaning}>{word}</Badge>;
        },
        width: "6rem",
      },
      {
        id: "onHand",
        header: "On hand",
        cell: (item) => format.number(item.onHand),
        sortBy: (item) => item.onHand,
        isFigure: true,
        width: "6.5rem",
      },
      {
        id: "reserved",
        header: "Reserved",
        cell: (item) => format.number(item.reserved),
        isFigure: true,
        width: "6rem",
        isWide: true,
      },
      {
        id: "price",
        header: "Price",
        cell: (item) => format.money(item.priceMinor),
        sortBy: (item) => item.priceMinor,
        isFigure: true,
        width: "7rem",
        isWide: true,
      },
    ],
    [format],
  );
  const large = (
    <Card isFlush>
      <DataTable
        label="Stock"
        rows={items}
        columns={columns}
        rowKey={(item) => item.id}
        onOpen={(item) => announce(item.name)}
        className="max-h-96"
      />
      <Pagination shown={items.length} total={items.length} onNext={() => {}} />
    </Card>
  );
  const small = (
    <Card title="Movements" isFlush>
      <TableFrame label="Movements">
        <Table>
          <thead>
            <tr>
              <Th>Time</Th>
              <Th>Item</Th>
              <Th isFigure>Change</Th>
              <Th isFigure>After</Th>
            </tr>
          </thead>
          <tbody>
            <Tr>
              <Td>14:07:31</Td>
              <Td>Mug, blue</Td>
              <Td isFigure>−1</Td>
              <Td isFigure>29</Td>
            </Tr>
            <Tr>
              <Td>14:05:02</Td>
              <Td>Oolong, loose</Td>
              <Td isFigure>−5 g</Td>
              <Td isFigure>6.52 g</Td>
            </Tr>
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
  return (
    <Section id="tables" title="Tables" text="Sticky head, rows of 36 px, arrow keys walk, Enter opens.">
      <Tabs
        label="Which table"
        value={tab}
        onValue={setTab}
        tabs={[
          { value: "all", label: "Ten thousand rows", count: 10_000, content: large },
          { value: "few", label: "Two rows", count: 2, content: small },
        ]}
      />
    </Section>
  );
}
