/** Every refusal in German, as a person at a screen reads it; `refusals.ts` says the same to programs. */
import type { RefusalWords } from "./refusals";
import { type FactsOf, textOf } from "./sentences";
import { eachOf, namesOf, wordFor, writingIn } from "./writing";

const { figure, amount, moment } = writingIn("de");

const roles = {
  cashier: "Kasse",
  picker: "Lager",
  supervisor: "Schichtleitung",
  manager: "Filialleitung",
  owner: "Inhaber",
  auditor: "Prüfer",
  integration: "Schnittstelle",
};
const states = {
  reserved: "reserviert",
  picking: "beim Holen",
  packing: "beim Packen",
  ready_to_ship: "versandbereit",
  shipped: "versandt",
  delivered: "zugestellt",
  completed: "abgeschlossen",
  cancelled: "storniert",
  rejected: "abgelehnt",
  returned: "zurückgekommen",
  closed: "geschlossen",
  draft: "ein Entwurf",
  ordered: "unterwegs",
  partial: "teilweise da",
  received: "da",
};
const movements = {
  sold: "Verkauft",
  returned: "Zurückgegeben",
  consumed: "Verbraucht",
  received: "Eingegangen",
  transferred_out: "Abgegangen",
  transferred_in: "Angekommen",
  adjusted: "Korrigiert",
  written_off: "Abgeschrieben",
  counted: "Gezählt",
  found: "Gefunden",
  shipped: "Versandt",
  reversed: "Zurückgenommen",
};
const things = {
  stock: "Der Bestand",
  product: "Der Artikel",
  location: "Der Platz",
  place: "Der Platz",
  register: "Die Kasse",
  taxRate: "Der Steuersatz",
  unit: "Die Einheit",
  "way of shipping": "Die Versandart",
};
const reasons = {
  "it is empty": "sie ist leer",
  "the drawing holds something that runs or points elsewhere":
    "die Zeichnung enthält etwas, das läuft oder woandershin zeigt",
};

const state = (f: FactsOf, otherwise = "geschlossen") => wordFor(f.status, states, otherwise);
const thing = (f: FactsOf, otherwise = "Der Bestand") =>
  textOf(f.what) === "" ? otherwise : wordFor(f.what, things, otherwise);
const order = (f: FactsOf) => (f.number ? `Auftrag ${textOf(f.number)}` : "Der Auftrag");
const wanted = (f: FactsOf) => `${figure(f.requested ?? f.wanted) || "mehr"} gewünscht, ${figure(f.available ?? 0)} da`;
const short = (f: FactsOf) =>
  eachOf(
    f.short,
    (s) =>
      `${textOf(s.sku ?? s.inventoryId)}: ${wanted(s)}${Number(s.leased ?? 0) > 0 ? ` (${figure(s.leased)} für Kassen zurückgelegt)` : ""}`,
  );
const paths = (f: FactsOf) => eachOf(f.problems, (p) => textOf(p.path), ", ");
const asksOther = (f: FactsOf) => {
  const names = namesOf(f.roles, roles);
  return names ? ` Das darf: ${names}.` : "";
};
const noRow = "Dieser Bestand ist hier nicht bekannt.";
const inactive = (f: FactsOf) => `${thing(f)} ist stillgelegt und nimmt keine Bewegung an.`;

export const german: RefusalWords = {
  malformed: [
    "Die Angaben lassen sich nicht lesen",
    (f) => `Etwas an den Angaben stimmt nicht${paths(f) ? `: ${paths(f)}` : ""}.`,
  ],
  unknown_member: [
    "Eine Angabe ist hier nicht bekannt",
    (f) => `Die Angabe «${textOf(f.name)}» ist hier nicht bekannt.`,
  ],
  idempotency_key_missing: ["Die Anfrage trägt keinen Schlüssel", "Die Seite neu laden und noch einmal versuchen."],
  idempotency_key_invalid: ["Der Schlüssel der Anfrage ist keiner", "Die Seite neu laden und noch einmal versuchen."],
  signature_required: [
    "Das muss unterschrieben werden",
    (f) => `Das braucht eine Unterschrift mit PIN.${asksOther(f)}`,
  ],
  same_customer: ["Beide sind derselbe Kunde", "Ein Kunde lässt sich nicht mit sich selbst zusammenführen."],
  same_location_transfer: ["Von und nach sind derselbe Platz", "Von und nach sind derselbe Platz."],
  webhook_signature_invalid: [
    "Die Unterschrift des Webhooks ist falsch oder zu alt",
    "Die Unterschrift des Webhooks ist falsch oder älter als fünf Minuten.",
  ],
  too_large: ["Das ist zu groß", (f) => `Das ist größer als ${figure(f.limitBytes)} Bytes.`],
  unsupported_media_type: [
    "Diese Art Datei geht hier nicht",
    (f) => `Hier geht ${textOf(f.expected) || "etwas anderes"}, nicht ${textOf(f.received) || "das"}.`,
  ],
  endpoint_inward: [
    "Diese Adresse ist von außen nicht erreichbar",
    (f) => `${textOf(f.url) || "Die Adresse"} zeigt nach innen. Es braucht eine Adresse im öffentlichen Netz.`,
  ],
  invalid_discount: ["Dieser Rabatt geht nicht", "Dieser Rabatt geht nicht."],
  invalid_payment: ["Diese Zahlung geht nicht", "Diese Zahlung geht nicht."],
  invalid_quantity: [
    "Diese Menge geht nicht",
    (f) =>
      `${f.quantity === undefined ? "Eine Menge geht nicht" : `${figure(f.quantity)} geht nicht als Menge`}: ${f.decimals === 0 ? "ganze Stücke, über 0" : "über 0, höchstens vier Nachkommastellen"}.`,
  ],
  not_signed_in: [
    "Niemand ist angemeldet",
    (f) => (f.reason ? "Die Anmeldung ist zu Ende. Neu anmelden." : "Zuerst anmelden."),
  ],
  pin_wrong: ["Diese PIN ist hier nicht bekannt", "Niemand hier hat diese PIN."],
  credentials_wrong: ["E-Mail oder Passwort stimmt nicht", "E-Mail oder Passwort stimmt nicht."],
  device_unknown: [
    "Dieses Gerät ist keine Kasse",
    "Dieser Browser ist mit keiner Kasse gekoppelt. Einen Code gibt die Leitung.",
  ],
  forbidden: [
    "Ihre Rolle erlaubt das nicht",
    (f) =>
      `${f.role ? `Die Rolle «${wordFor(f.role, roles)}» erlaubt das nicht.` : "Das ist nicht erlaubt."}${asksOther(f)}`,
  ],
  wrong_origin: [
    "Die Anfrage kommt von einer anderen Seite",
    (f) => `Anfragen von ${textOf(f.origin)} werden nicht angenommen.`,
  ],
  register_required: [
    "Verkauft wird nur an einer Kasse",
    "Zum Verkaufen braucht es eine Kasse: dort mit der PIN anmelden.",
  ],
  demo_only: ["Das gibt es nur im Demoladen", "Das gibt es nur im Demoladen; an Ihrem Laden ändert es nichts."],
  pairing_code_wrong: [
    "Dieser Kopplungscode gilt nicht",
    "Der Code ist unbekannt, gebraucht oder abgelaufen. Einen neuen gibt die Leitung.",
  ],
  approval_required: [
    "Das muss jemand anderes freigeben",
    (f) => `Jemand anderes muss das mit PIN freigeben.${asksOther(f)}`,
  ],
  signature_invalid: [
    "Die Unterschrift passt nicht dazu",
    "Die Unterschrift gilt nicht: PIN prüfen und noch einmal eingeben.",
  ],
  signer_not_allowed: [
    "Diese Person darf das nicht unterschreiben",
    (f) =>
      f.role
        ? `Die Rolle «${wordFor(f.role, roles)}» darf das nicht unterschreiben.`
        : "Diese Person darf das nicht unterschreiben; für sich selbst gibt niemand etwas frei.",
  ],
  price_override_denied: ["Es gilt der Preis des Artikels", "Einen anderen Preis muss die Schichtleitung freigeben."],
  wrong_prefix: ["Nicht Ihr Ordner", "Dateien liegen im Ordner des eigenen Ladens."],
  prefix_taken: ["Eine andere Kasse hat dieses Kürzel", (f) => `Das Kürzel ${textOf(f.prefix)} hat eine andere Kasse.`],
  pin_taken: ["Diese PIN geht nicht", "Diese PIN geht nicht. Eine andere wählen."],
  pin_locked: [
    "Zu viele falsche PINs",
    (f) => `Zu viele falsche PINs. In ${figure(f.retryAfterSeconds)} s noch einmal.`,
  ],
  too_many: ["Zu viele Versuche", (f) => `Zu viele Versuche. In ${figure(f.retryAfterSeconds)} s noch einmal.`],
  not_found: ["Hier ist nichts", "Das gibt es hier nicht oder nicht mehr."],
  method_not_allowed: ["Das geht hier nicht", (f) => `${textOf(f.method) || "Das"} geht hier nicht.`],
  inventory_not_found: ["Diesen Bestand gibt es nicht", noRow],
  stock_not_found: ["Diesen Bestand gibt es nicht", noRow],
  from_stock_not_found: [
    "Den gebenden Bestand gibt es nicht",
    "Der Bestand, von dem genommen wird, ist hier nicht bekannt.",
  ],
  to_stock_not_found: [
    "Den nehmenden Bestand gibt es nicht",
    "Der Bestand, zu dem gebracht wird, ist hier nicht bekannt.",
  ],
  customer_not_found: ["Diesen Kunden gibt es nicht", "Dieser Kunde ist hier nicht bekannt."],
  endpoint_not_found: ["Diese Adresse gibt es nicht", "Diese Adresse ist hier nicht bekannt."],
  gift_card_not_found: ["Diese Geschenkkarte gibt es nicht", "Diese Geschenkkarte ist hier nicht bekannt."],
  sale_not_found: ["Diesen Verkauf gibt es nicht", "Dieser Verkauf ist hier nicht bekannt."],
  cart_not_found: ["Diesen geparkten Verkauf gibt es nicht", "Dieser geparkte Verkauf ist hier nicht bekannt."],
  shift_not_found: ["Diese Schicht gibt es nicht", "Diese Schicht ist hier nicht bekannt."],
  order_not_found: ["Diesen Auftrag gibt es nicht", "Dieser Auftrag ist hier nicht bekannt."],
  session_not_found: ["Diesen Korb gibt es nicht", "Dieser Korb ist hier nicht bekannt."],
  progress_not_found: ["Davon ist nichts zu packen", "Dieser Auftrag hat davon nichts zu packen."],
  email_taken: [
    "Diese E-Mail meldet schon jemand anderen an",
    "Mit dieser E-Mail meldet sich schon jemand anderes an. Eine andere nehmen.",
  ],
  race_running: ["Ein Rennen läuft", "Ein Rennen läuft. Es dauert ein paar Sekunden; dann noch einmal drücken."],
  idempotency_conflict: [
    "Das wurde schon anders gesendet",
    "Unter diesem Schlüssel steht schon etwas anderes. Die Seite neu laden und noch einmal versuchen.",
  ],
  insufficient_stock: ["Zu wenig Bestand", (f) => `Zu wenig Bestand: ${short(f) || wanted(f)}.`],
  out_of_stock: ["Ausverkauft", (f) => `Ausverkauft${short(f) ? `: ${short(f)}` : ""}.`],
  inventory_deactivated: ["Dieser Bestand ist stillgelegt", inactive],
  stock_deactivated: ["Dieser Bestand ist stillgelegt", inactive],
  from_stock_deactivated: [
    "Der gebende Bestand ist stillgelegt",
    (f) => `${thing(f)}, von dem genommen wird, ist stillgelegt.`,
  ],
  to_stock_deactivated: [
    "Der nehmende Bestand ist stillgelegt",
    (f) => `${thing(f)}, zu dem gebracht wird, ist stillgelegt.`,
  ],
  inventory_frozen: ["Dieser Bestand ist gesperrt", "Der Bestand ist gesperrt, bis sein Journal in Ordnung ist."],
  payment_mismatch: [
    "Die Zahlungen ergeben nicht die Summe",
    (f) => `Zu zahlen sind ${amount(f.total, f.currency)}, bezahlt sind ${amount(f.paid, f.currency)}.`,
  ],
  balance_short: [
    "Das Guthaben reicht nicht",
    (f) =>
      f.available === undefined
        ? "Das Guthaben reicht dafür nicht."
        : `Das Guthaben reicht nicht: ${amount(f.requested ?? f.wanted, f.currency)} verlangt, ${amount(f.available, f.currency)} da.`,
  ],
  gift_card_closed: ["Diese Geschenkkarte ist geschlossen", "Diese Geschenkkarte ist geschlossen oder abgelaufen."],
  customer_erased: ["Dieser Kunde wurde gelöscht", "Dieser Kunde wurde gelöscht und lässt sich nicht ändern."],
  lot_expired: [
    "Diese Charge ist abgelaufen",
    (f) => `Diese Charge ist abgelaufen${f.lot ? `: ${textOf(f.lot)}, haltbar bis ${moment(f.expiresOn)}` : ""}.`,
  ],
  shift_closed: ["Die Schicht ist geschlossen", "Die Schicht ist geschlossen."],
  shift_already_open: [
    "An dieser Kasse ist eine Schicht offen",
    "An dieser Kasse ist schon eine Schicht offen. Sie muss zuerst geschlossen werden.",
  ],
  refund_exceeds_sale: [
    "Mehr als verkauft wurde",
    (f) =>
      `Mehr als verkauft wurde${f.requested ? `: ${figure(f.requested)} zurück, ${figure(f.refundable ?? f.available ?? 0)} möglich` : ""}.`,
  ],
  already_reversed: ["Schon zurückgenommen", "Diese Bewegung ist schon zurückgenommen."],
  not_reversible: [
    "Lässt sich nicht zurücknehmen",
    (f) => `Eine Bewegung «${wordFor(f.type, movements, "dieser Art")}» lässt sich nicht zurücknehmen.`,
  ],
  already_recalled: [
    "Schon geholt",
    (f) =>
      f.register ? `${textOf(f.register)} hat diesen Verkauf schon übernommen.` : "Dieser Verkauf wurde schon geholt.",
  ],
  count_closed: ["Die Zählung ist abgeschlossen", "Diese Zählung ist gebucht oder aufgegeben."],
  count_stale: ["Noch einmal zählen", "Der Bestand hat sich beim Zählen bewegt. Diese Zeilen noch einmal zählen."],
  order_closed: ["Der Auftrag ist abgeschlossen", (f) => `${order(f)} ist ${state(f)}.`],
  order_completed: ["Der Auftrag ist fertig", (f) => `${order(f)} ist schon fertig: ${state(f)}.`],
  session_not_packing: ["Hier wird nicht gepackt", (f) => `Dieser Korb ist ${state(f, "nicht beim Packen")}.`],
  progress_of_other_session: ["Das gehört zu einem anderen Korb", "Das gehört zu einem anderen Korb."],
  item_fully_packed: [
    "Schon ganz gepackt",
    (f) => `${textOf(f.sku) || "Dieser Artikel"} ist ganz gepackt: ${figure(f.packed)} von ${figure(f.needed)}.`,
  ],
  no_more_units: [
    "Im Korb ist davon nichts mehr",
    (f) =>
      `Von ${textOf(f.sku) || "diesem Artikel"} ist nichts mehr im Korb: ${figure(f.packed ?? 0)} von ${figure(f.picked ?? 0)} sind gepackt.`,
  ],
  product_not_found: [
    "Diesen Artikel gibt es nicht",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku) || "der Artikel"} (Zeile ${figure(l.line)})`, ", ");
      return lines ? `Hier nicht bekannt: ${lines}.` : "Dieser Artikel ist hier nicht bekannt.";
    },
  ],
  location_not_found: ["Diesen Platz gibt es nicht", "Dieser Platz ist hier nicht bekannt."],
  count_not_found: ["Diese Zählung gibt es nicht", "Diese Zählung ist hier nicht bekannt."],
  transaction_not_found: ["Diese Bewegung gibt es nicht", "Diese Bewegung ist hier nicht bekannt."],
  document_not_found: ["Diese Datei gibt es nicht", "Diese Datei ist hier nicht bekannt."],
  transit_required: [
    "In eine andere Filiale geht es über ihren Transitplatz",
    "Die Ware geht an den Transitplatz der anderen Filiale; von dort wird sie angenommen.",
  ],
  name_taken: ["Diesen Namen gibt es schon", (f) => `«${textOf(f.name)}» gibt es schon.`],
  sku_taken: ["Diese SKU gibt es schon", (f) => `Die SKU «${textOf(f.sku)}» gibt es schon.`],
  barcode_taken: ["Diesen Barcode gibt es schon", (f) => `Den Barcode «${textOf(f.barcode)}» gibt es schon.`],
  supplier_deactivated: [
    "Dieser Lieferant ist außer Gebrauch",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "Dieser Lieferant"} ist außer Gebrauch: von dort wird nichts Neues bestellt oder angenommen.`,
  ],
  category_loop: [
    "Eine Kategorie kann nicht unter sich selbst stehen",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "Eine Kategorie"} kann nicht unter ${f.parent ? `«${textOf(f.parent)}»` : "einer anderen"} stehen: so stünde sie unter sich selbst.`,
  ],
  last_owner: ["Ein Laden braucht einen Inhaber", "Das ist der letzte Inhaber; zuerst jemand anderen dazu machen."],
  purchase_order_closed: [
    "Die Bestellung ist abgeschlossen",
    (f) =>
      `Die Bestellung beim Lieferanten ist ${wordFor(f.status, { ...states, cancelled: "verworfen" }, "abgeschlossen")}.`,
  ],
  still_in_use: ["Wird noch gebraucht", (f) => `${thing(f, "Das")} wird noch gebraucht.`],
  different_product: ["Umgelagert wird ein Artikel", "Die beiden Bestände sind verschiedene Artikel oder Chargen."],
  lot_required: [
    "Dieser Artikel wird nach Chargen geführt",
    (f) => `${textOf(f.sku) || "Dieser Artikel"} wird nach Chargen geführt: die Charge muss genannt werden.`,
  ],
  import_refused: [
    "Die Datei hat Zeilen, die nicht gehen",
    (f) => {
      const lines = eachOf(f.lines, (l) => figure(l.line), ", ");
      return `${figure(f.count) || "Einige"} Zeilen gehen nicht, darum wurde nichts übernommen${lines ? `: Zeile ${lines}` : ""}.`;
    },
  ],
  document_refused: [
    "Diese Datei lässt sich nicht ablegen",
    (f) =>
      `Die Datei lässt sich nicht ablegen: ${wordFor(f.reason, reasons).replace("its content is not", "ihr Inhalt ist nicht") || "sie ist nicht, was sie sagt"}.`,
  ],
  order_on_hold: [
    "Der Auftrag wartet auf seine Zahlung",
    (f) => `${order(f)} wartet bis ${moment(f.holdUntil)} auf seine Zahlung.`,
  ],
  order_in_session: ["Der Auftrag wird gerade geholt", (f) => `${order(f)} liegt schon in einem Korb.`],
  order_not_allocated: [
    "Hinter dem Auftrag steht kein Bestand",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku)}: ${figure(l.missing)} fehlen`);
      return `${order(f)} hat keinen Bestand${lines ? `: ${lines}` : ""}.`;
    },
  ],
  order_not_packed: [
    "Der Auftrag ist nicht gepackt",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku)} ${figure(l.packed)} von ${figure(l.needed)}`);
      return `${order(f)} ist nicht gepackt: ${lines || state(f, "noch nicht fertig")}.`;
    },
  ],
  external_id_taken: [
    "Diese fremde Nummer hat schon einen Auftrag",
    (f) => `${textOf(f.externalId)} ist schon der Auftrag ${textOf(f.number)}.`,
  ],
  session_closed: ["Der Korb ist abgeschlossen", (f) => `Dieser Korb ist ${state(f, "abgeschlossen")}.`],
  item_fully_picked: [
    "Schon ganz geholt",
    (f) =>
      `${textOf(f.bin)}: ${figure(f.picked)} von ${figure(f.needed)} sind geholt, ${figure(f.requested)} mehr passen nicht.`,
  ],
  nothing_to_unpack: [
    "Nichts herauszunehmen",
    (f) => `${textOf(f.sku)}: ${figure(f.packed)} im Karton, ${figure(f.requested)} herauszunehmen.`,
  ],
  return_exceeds_order: [
    "Mehr als versandt wurde",
    (f) =>
      `Mehr als versandt wurde. ${eachOf(f.lines, (l) => `${textOf(l.sku ?? l.lineId)}: ${figure(l.requested)} zurück, ${figure(l.returnable)} möglich`)}.`,
  ],
  shipping_method_unknown: [
    "So versendet dieser Kanal nicht",
    (f) => `${textOf(f.channel) || "Der Kanal"} versendet nicht mit ${textOf(f.shippingMethod)}.`,
  ],
  channel_not_found: ["Diesen Kanal gibt es nicht", (f) => `Der Kanal ${textOf(f.channel)} ist hier nicht bekannt.`],
  item_not_found: ["Diesen Halt gibt es nicht", "Dieser Korb hat diesen Halt nicht."],
  receipt_number_taken: [
    "Diese Bonnummer hat ein anderer Verkauf",
    (f) => `Die Bonnummer ${textOf(f.receiptNumber)} hat ein anderer Verkauf.`,
  ],
  not_frozen: [
    "Dieser Bestand ist nicht gesperrt, oder sein Journal stimmt nicht",
    "Dieser Bestand ist nicht gesperrt, oder sein Journal stimmt nicht. Er muss neu gezählt werden.",
  ],
  ledger_holds: [
    "Das Journal dieses Bestands stimmt",
    "Das Journal dieses Bestands stimmt. Der Stand lässt sich richten, ohne neu zu zählen.",
  ],
  case_not_found: ["Diesen Fall gibt es nicht", "Dieser Fall ist hier nicht bekannt."],
  case_settled: ["Dieser Fall ist erledigt", (f) => `Dieser Fall wurde am ${moment(f.settledAt)} erledigt.`],
  busy: [
    "Gerade sehr beschäftigt",
    "Der Laden ist gerade sehr beschäftigt. Noch einmal drücken; nichts geschieht doppelt.",
  ],
  mail_unavailable: [
    "Die E-Mail ging nicht hinaus",
    (f) =>
      f.why === "not_set_up"
        ? "Es ist kein Mailserver eingerichtet. Den Beleg drucken."
        : "Der Mailserver hat sie nicht angenommen. Noch einmal versuchen oder den Beleg drucken.",
  ],
  unavailable: [
    "Gerade nicht erreichbar",
    (f) =>
      `Etwas ist gerade nicht erreichbar. Noch einmal drücken; nichts geschieht doppelt.${f.requestId ? ` (${textOf(f.requestId)})` : ""}`,
  ],
};
