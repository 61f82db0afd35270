// Shows everything that is filled in.
"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Checkbox, Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Section } from "./section";

export function Fields() {
  const [quantity, setQuantity] = useState<string | null>("11.52");
  const [price, setPrice] = useState<number | null>(1250);
  const [place, setPlace] = useState<"floor" | "back" | "">("");
  const [reason, setReason] = useState<"broken" | "expired" | null>("broken");
  const [isLive, setIsLive] = useState(true);
  return (
    <Section
      id="fields"
      title="Fill in"
      text="A label, a hint and an error belong to their field. Comma and point both count."
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Name" hint="As it stands on the receipt">
          <Input defaultValue="Mug, blue" />
        </Field>
        <Field label="SKU" error="MUG is already taken by «Mug, white»." required>
          <Input defaultValue="MUG" />
        </Field>
        <Field label="Quantity">
          <QuantityInput value={quantity} onValue={setQuantity} unit="gram" />
        </Field>
        <Field label="Price">
          <MoneyInput value={price} onValue={setPrice} currency="EUR" />
        </Field>
        <Field label="Place">
          <Select
            value={place}
            onValue={setPlace}
            placeholder="Choose a place"
            options={[
              { value: "floor", label: "Till floor" },
              { value: "back", label: "Backroom" },
            ]}
          />
        </Field>
        <Field label="Search" isLabelHidden>
          <Input
            type="search"
            placeholder="Name, SKU or barcode"
            before={<Search aria-hidden="true" className="size-4" />}
          />
        </Field>
        <Field label="Disabled">
          <Input defaultValue="Cannot be changed here" disabled />
        </Field>
        <Field label="Read only">
          <Input defaultValue="T1-A7-0012" readOnly />
        </Field>
        <Field label="Note" className="sm:col-span-2">
          <Textarea placeholder="What the next person should know" />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <RadioGroup
          label="Reason"
          value={reason}
          onValue={setReason}
          choices={[
            { value: "broken", label: "Broken", hint: "Cannot be sold" },
            { value: "expired", label: "Expired" },
          ]}
        />
        <div>
          <Checkbox label="Print a label for each" defaultChecked />
          <Checkbox label="Ask the supplier for a credit" hint="Sends nothing by itself" />
          <Checkbox label="Not for this role" disabled />
          <Switch label="Live" hint="Figures follow the shop" checked={isLive} onValue={setIsLive} />
          <Switch label="Off and disabled" disabled />
        </div>
      </div>
    </Section>
  );
}
