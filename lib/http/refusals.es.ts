/** Every refusal in Spanish, as a person at a screen reads it; `refusals.ts` says the same to programs. */
import type { RefusalWords } from "./refusals";
import { type FactsOf, textOf } from "./sentences";
import { eachOf, namesOf, wordFor, writingIn } from "./writing";

const { figure, amount, moment } = writingIn("es");

const roles = {
  cashier: "Caja",
  picker: "Almacén",
  supervisor: "Turno",
  manager: "Gerencia",
  owner: "Propiedad",
  auditor: "Auditoría",
  integration: "Integración",
};
const states = {
  reserved: "reservado",
  picking: "recogiéndose",
  packing: "empaquetándose",
  ready_to_ship: "listo para enviar",
  shipped: "enviado",
  delivered: "entregado",
  completed: "terminado",
  cancelled: "cancelado",
  rejected: "rechazado",
  returned: "devuelto",
  closed: "cerrado",
  draft: "en borrador",
  ordered: "en camino",
  partial: "en parte aquí",
  received: "recibido",
};
const basket = {
  picking: "recogiéndose",
  packing: "empaquetándose",
  completed: "terminada",
  cancelled: "anulada",
};
const movements = {
  sold: "Vendido",
  returned: "Devuelto",
  consumed: "Consumido",
  received: "Recibido",
  transferred_out: "Enviado",
  transferred_in: "Llegado",
  adjusted: "Ajustado",
  written_off: "Dado de baja",
  counted: "Contado",
  found: "Encontrado",
  shipped: "Despachado",
  reversed: "Anulado",
};
const inactive = {
  stock: "Esta existencia está desactivada",
  product: "El artículo está desactivado",
  location: "El lugar está desactivado",
};
const used = {
  place: "El lugar se usa todavía",
  register: "La caja se usa todavía",
  taxRate: "El impuesto se usa todavía",
  unit: "La unidad se usa todavía",
  "way of shipping": "La forma de envío se usa todavía",
};
const reasons = {
  "it is empty": "está vacío",
  "the drawing holds something that runs or points elsewhere":
    "el dibujo contiene algo que se ejecuta o apunta a otro sitio",
};

const state = (f: FactsOf, otherwise = "cerrado") => wordFor(f.status, states, otherwise);
const order = (f: FactsOf) => (f.number ? `El pedido ${textOf(f.number)}` : "El pedido");
const wanted = (f: FactsOf) =>
  `se piden ${figure(f.requested ?? f.wanted) || "más"}, quedan ${figure(f.available ?? 0)}`;
const short = (f: FactsOf) =>
  eachOf(
    f.short,
    (s) =>
      `${textOf(s.sku ?? s.inventoryId)}: ${wanted(s)}${Number(s.leased ?? 0) > 0 ? ` (${figure(s.leased)} apartadas para cajas)` : ""}`,
  );
const paths = (f: FactsOf) => eachOf(f.problems, (p) => textOf(p.path), ", ");
const asksOther = (f: FactsOf) => {
  const names = namesOf(f.roles, roles);
  return names ? ` Puede hacerlo: ${names}.` : "";
};
const noRow = "Esta existencia no se conoce aquí.";
const takesNone = (f: FactsOf) => `${wordFor(f.what ?? "stock", inactive)} y no admite movimientos.`;

export const spanish: RefusalWords = {
  malformed: [
    "Los datos no se pueden leer",
    (f) => `Algo en los datos no es correcto${paths(f) ? `: ${paths(f)}` : ""}.`,
  ],
  unknown_member: ["Un dato no se conoce aquí", (f) => `El dato «${textOf(f.name)}» no se conoce aquí.`],
  idempotency_key_missing: ["La petición no lleva clave", "Recargar la página e intentarlo otra vez."],
  idempotency_key_invalid: ["La clave de la petición no es válida", "Recargar la página e intentarlo otra vez."],
  signature_required: ["Esto hay que firmarlo", (f) => `Esto necesita una firma con PIN.${asksOther(f)}`],
  same_customer: ["Los dos son el mismo cliente", "Un cliente no se puede unir consigo mismo."],
  same_location_transfer: ["Origen y destino son el mismo lugar", "Origen y destino son el mismo lugar."],
  webhook_signature_invalid: [
    "La firma del webhook es errónea o antigua",
    "La firma del webhook es errónea o tiene más de cinco minutos.",
  ],
  too_large: ["Es demasiado grande", (f) => `Es más grande que ${figure(f.limitBytes)} bytes.`],
  unsupported_media_type: [
    "Este tipo de archivo no vale aquí",
    (f) => `Aquí vale ${textOf(f.expected) || "otra cosa"}, no ${textOf(f.received) || "esto"}.`,
  ],
  endpoint_inward: [
    "Esa dirección no se alcanza desde fuera",
    (f) => `${textOf(f.url) || "La dirección"} apunta hacia dentro. Hace falta una dirección de la red pública.`,
  ],
  invalid_discount: ["Ese descuento no es posible", "Ese descuento no es posible."],
  invalid_payment: ["Ese pago no es posible", "Ese pago no es posible."],
  invalid_quantity: [
    "Esa cantidad no es posible",
    (f) =>
      `${f.quantity === undefined ? "Una cantidad no vale" : `${figure(f.quantity)} no vale como cantidad`}: ${f.decimals === 0 ? "piezas enteras, más de 0" : "más de 0, con cuatro decimales como mucho"}.`,
  ],
  not_signed_in: [
    "Nadie ha iniciado sesión",
    (f) => (f.reason ? "La sesión ha terminado. Iniciarla de nuevo." : "Primero hay que iniciar sesión."),
  ],
  pin_wrong: ["Ese PIN no se conoce aquí", "Nadie aquí tiene este PIN."],
  credentials_wrong: ["El correo o la contraseña no es correcto", "El correo o la contraseña no es correcto."],
  device_unknown: [
    "Este dispositivo no es una caja",
    "Este navegador no está vinculado con ninguna caja. Gerencia puede dar un código.",
  ],
  forbidden: [
    "Su función no lo permite",
    (f) =>
      `${f.role ? `La función «${wordFor(f.role, roles)}» no lo permite.` : "Esto no está permitido."}${asksOther(f)}`,
  ],
  wrong_origin: ["La petición viene de otro sitio", (f) => `No se aceptan peticiones de ${textOf(f.origin)}.`],
  register_required: ["Solo se vende en una caja", "Para vender hace falta una caja: entrar en ella con el PIN."],
  demo_only: [
    "Eso es solo para la tienda de prueba",
    "Eso es solo para la tienda de prueba; a su tienda no la cambia.",
  ],
  pairing_code_wrong: [
    "Ese código no vale",
    "El código es desconocido, usado o caducado. Gerencia puede dar uno nuevo.",
  ],
  approval_required: [
    "Otra persona tiene que aprobarlo",
    (f) => `Otra persona tiene que aprobarlo con su PIN.${asksOther(f)}`,
  ],
  signature_invalid: ["La firma no corresponde", "La firma no vale: comprobar el PIN y ponerlo otra vez."],
  signer_not_allowed: [
    "Esa persona no puede firmarlo",
    (f) =>
      f.role
        ? `La función «${wordFor(f.role, roles)}» no puede firmarlo.`
        : "Esa persona no puede firmarlo; nadie aprueba lo suyo.",
  ],
  price_override_denied: ["Vale el precio del artículo", "Otro precio lo tiene que aprobar el turno."],
  wrong_prefix: ["No es su carpeta", "Los archivos están en la carpeta de su propia tienda."],
  prefix_taken: ["Otra caja tiene ese prefijo", (f) => `Otra caja tiene el prefijo ${textOf(f.prefix)}.`],
  pin_taken: ["Ese PIN no se puede usar", "Este PIN no se puede usar. Elegir otro."],
  pin_locked: [
    "Demasiados PIN equivocados",
    (f) => `Demasiados PIN equivocados. Probar otra vez en ${figure(f.retryAfterSeconds)} s.`,
  ],
  too_many: ["Demasiados intentos", (f) => `Demasiados intentos. Probar otra vez en ${figure(f.retryAfterSeconds)} s.`],
  not_found: ["Aquí no hay nada", "Eso no existe aquí o ya no existe."],
  method_not_allowed: ["Eso no se puede aquí", (f) => `${textOf(f.method) || "Eso"} no se puede aquí.`],
  inventory_not_found: ["Esa existencia no existe", noRow],
  stock_not_found: ["Esa existencia no existe", noRow],
  from_stock_not_found: ["La existencia de origen no existe", "La existencia de la que se toma no se conoce aquí."],
  to_stock_not_found: ["La existencia de destino no existe", "La existencia a la que se lleva no se conoce aquí."],
  customer_not_found: ["Ese cliente no existe", "Este cliente no se conoce aquí."],
  endpoint_not_found: ["Esa dirección no existe", "Esta dirección no se conoce aquí."],
  gift_card_not_found: ["Esa tarjeta regalo no existe", "Esta tarjeta regalo no se conoce aquí."],
  sale_not_found: ["Esa venta no existe", "Esta venta no se conoce aquí."],
  cart_not_found: ["Esa venta aparcada no existe", "Esta venta aparcada no se conoce aquí."],
  shift_not_found: ["Ese turno no existe", "Este turno no se conoce aquí."],
  order_not_found: ["Ese pedido no existe", "Este pedido no se conoce aquí."],
  session_not_found: ["Esa cesta no existe", "Esta cesta no se conoce aquí."],
  progress_not_found: ["No hay nada que empaquetar", "Este pedido no tiene nada de eso que empaquetar."],
  email_taken: ["Con ese correo entra otra persona", "Con ese correo ya entra otra persona. Usar otro."],
  race_running: ["Hay una carrera en curso", "Hay una carrera en curso. Dura unos segundos; luego pulsar otra vez."],
  idempotency_conflict: [
    "Ya se envió otra cosa con esa clave",
    "Con esa clave ya se envió otra cosa. Recargar la página e intentarlo otra vez.",
  ],
  insufficient_stock: [
    "No hay suficientes existencias",
    (f) => `No hay suficientes existencias: ${short(f) || wanted(f)}.`,
  ],
  out_of_stock: ["Agotado", (f) => `Agotado${short(f) ? `: ${short(f)}` : ""}.`],
  inventory_deactivated: ["Esa existencia está desactivada", takesNone],
  stock_deactivated: ["Esa existencia está desactivada", takesNone],
  from_stock_deactivated: [
    "El origen está desactivado",
    (f) => `En el origen: ${wordFor(f.what ?? "stock", inactive).toLowerCase()}.`,
  ],
  to_stock_deactivated: [
    "El destino está desactivado",
    (f) => `En el destino: ${wordFor(f.what ?? "stock", inactive).toLowerCase()}.`,
  ],
  inventory_frozen: [
    "Esas existencias están bloqueadas",
    "Las existencias están bloqueadas hasta que se corrija su libro.",
  ],
  payment_mismatch: [
    "Los pagos no suman el total",
    (f) => `El total es ${amount(f.total, f.currency)}, se han pagado ${amount(f.paid, f.currency)}.`,
  ],
  balance_short: [
    "El saldo no alcanza",
    (f) =>
      f.available === undefined
        ? "El saldo no alcanza."
        : `El saldo no alcanza: se piden ${amount(f.requested ?? f.wanted, f.currency)}, quedan ${amount(f.available, f.currency)}.`,
  ],
  gift_card_closed: ["Esa tarjeta regalo está cerrada", "Esta tarjeta regalo está cerrada o caducada."],
  customer_erased: ["Ese cliente fue borrado", "Este cliente fue borrado y no se puede cambiar."],
  lot_expired: [
    "Ese lote está caducado",
    (f) => `Ese lote está caducado${f.lot ? `: ${textOf(f.lot)}, hasta el ${moment(f.expiresOn)}` : ""}.`,
  ],
  shift_closed: ["El turno está cerrado", "El turno está cerrado."],
  shift_already_open: [
    "Hay un turno abierto en esta caja",
    "En esta caja ya hay un turno abierto. Primero hay que cerrarlo.",
  ],
  refund_exceeds_sale: [
    "Más de lo vendido",
    (f) =>
      `Es más de lo vendido${f.requested ? `: se piden ${figure(f.requested)}, se pueden devolver ${figure(f.refundable ?? f.available ?? 0)}` : ""}.`,
  ],
  already_reversed: ["Ya revertido", "Este movimiento ya está revertido."],
  not_reversible: [
    "No se puede revertir",
    (f) => `Un movimiento «${wordFor(f.type, movements, "así")}» no se puede revertir.`,
  ],
  already_recalled: [
    "Ya recuperada",
    (f) => (f.register ? `${textOf(f.register)} ya ha tomado esta venta.` : "Esta venta ya se recuperó."),
  ],
  count_closed: ["El recuento está cerrado", "Este recuento está registrado o abandonado."],
  count_stale: ["Contar otra vez", "Las existencias se movieron durante el recuento. Contar otra vez estas líneas."],
  order_closed: ["El pedido está cerrado", (f) => `${order(f)} está ${state(f)}.`],
  order_completed: ["El pedido está terminado", (f) => `${order(f)} ya está terminado: ${state(f)}.`],
  session_not_packing: ["Aquí no se empaqueta", (f) => `Esta cesta está ${wordFor(f.status, basket, "en otra fase")}.`],
  progress_of_other_session: ["Es de otra cesta", "Eso es de otra cesta."],
  item_fully_packed: [
    "Ya empaquetado",
    (f) => `${textOf(f.sku) || "Este artículo"} ya está empaquetado: ${figure(f.packed)} de ${figure(f.needed)}.`,
  ],
  no_more_units: [
    "No queda en la cesta",
    (f) =>
      `No queda ${textOf(f.sku) || "este artículo"} en la cesta: ${figure(f.packed ?? 0)} de ${figure(f.picked ?? 0)} están empaquetadas.`,
  ],
  product_not_found: [
    "Ese artículo no existe",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku) || "el artículo"} (línea ${figure(l.line)})`, ", ");
      return lines ? `No se conoce aquí: ${lines}.` : "Este artículo no se conoce aquí.";
    },
  ],
  location_not_found: ["Ese lugar no existe", "Este lugar no se conoce aquí."],
  count_not_found: ["Ese recuento no existe", "Este recuento no se conoce aquí."],
  transaction_not_found: ["Ese movimiento no existe", "Este movimiento no se conoce aquí."],
  document_not_found: ["Ese archivo no existe", "Este archivo no se conoce aquí."],
  transit_required: [
    "A otra tienda se llega por su lugar de tránsito",
    "La mercancía va al lugar de tránsito de la otra tienda; desde allí se recibe.",
  ],
  name_taken: ["Ese nombre ya existe", (f) => `«${textOf(f.name)}» ya existe.`],
  sku_taken: ["Ese SKU ya existe", (f) => `El SKU «${textOf(f.sku)}» ya existe.`],
  barcode_taken: ["Ese código de barras ya existe", (f) => `El código de barras «${textOf(f.barcode)}» ya existe.`],
  supplier_deactivated: [
    "Ese proveedor está fuera de uso",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "Este proveedor"} está fuera de uso: no se le pide ni se recibe nada nuevo.`,
  ],
  category_loop: [
    "Una categoría no puede estar debajo de sí misma",
    (f) =>
      `${f.name ? `«${textOf(f.name)}»` : "Una categoría"} no puede estar debajo de ${f.parent ? `«${textOf(f.parent)}»` : "otra"}: quedaría debajo de sí misma.`,
  ],
  last_owner: ["Una tienda necesita un propietario", "Es el último propietario; antes hay que nombrar a otra persona."],
  purchase_order_closed: [
    "El pedido al proveedor está cerrado",
    (f) => `El pedido al proveedor está ${wordFor(f.status, { ...states, cancelled: "abandonado" }, "cerrado")}.`,
  ],
  still_in_use: ["Se usa todavía", (f) => `${wordFor(f.what, used, "Se usa todavía")}.`],
  different_product: ["Se traslada un solo artículo", "Las dos existencias son de artículos o lotes distintos."],
  lot_required: [
    "Este artículo se lleva por lotes",
    (f) => `${textOf(f.sku) || "Este artículo"} se lleva por lotes: hay que indicar el lote.`,
  ],
  import_refused: [
    "El archivo tiene líneas que no valen",
    (f) => {
      const lines = eachOf(f.lines, (l) => figure(l.line), ", ");
      return `${figure(f.count) || "Algunas"} líneas no valen, así que no se tomó nada${lines ? `: línea ${lines}` : ""}.`;
    },
  ],
  document_refused: [
    "Ese archivo no se puede guardar",
    (f) =>
      `El archivo no se puede guardar: ${wordFor(f.reason, reasons).replace("its content is not", "su contenido no es") || "no es lo que dice"}.`,
  ],
  order_on_hold: ["El pedido espera su pago", (f) => `${order(f)} espera su pago hasta el ${moment(f.holdUntil)}.`],
  order_in_session: ["El pedido se está recogiendo", (f) => `${order(f)} ya está en una cesta.`],
  order_not_allocated: [
    "El pedido no tiene existencias",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku)}: faltan ${figure(l.missing)}`);
      return `${order(f)} no tiene existencias${lines ? `: ${lines}` : ""}.`;
    },
  ],
  order_not_packed: [
    "El pedido no está empaquetado",
    (f) => {
      const lines = eachOf(f.lines, (l) => `${textOf(l.sku)} ${figure(l.packed)} de ${figure(l.needed)}`);
      return `${order(f)} no está empaquetado: ${lines || state(f, "sin terminar")}.`;
    },
  ],
  external_id_taken: [
    "Ese número externo ya tiene un pedido",
    (f) => `${textOf(f.externalId)} ya es el pedido ${textOf(f.number)}.`,
  ],
  session_closed: ["La cesta está cerrada", (f) => `Esta cesta está ${wordFor(f.status, basket, "cerrada")}.`],
  item_fully_picked: [
    "Ya recogido",
    (f) =>
      `${textOf(f.bin)}: ${figure(f.picked)} de ${figure(f.needed)} están recogidas, ${figure(f.requested)} más no caben.`,
  ],
  nothing_to_unpack: [
    "No hay nada que sacar",
    (f) => `${textOf(f.sku)}: ${figure(f.packed)} en la caja, se piden sacar ${figure(f.requested)}.`,
  ],
  return_exceeds_order: [
    "Más de lo enviado",
    (f) =>
      `Es más de lo enviado. ${eachOf(f.lines, (l) => `${textOf(l.sku ?? l.lineId)}: vuelven ${figure(l.requested)}, pueden volver ${figure(l.returnable)}`)}.`,
  ],
  shipping_method_unknown: [
    "Ese canal no envía así",
    (f) => `${textOf(f.channel) || "El canal"} no envía con ${textOf(f.shippingMethod)}.`,
  ],
  channel_not_found: ["Ese canal no existe", (f) => `El canal ${textOf(f.channel)} no se conoce aquí.`],
  item_not_found: ["Esa parada no existe", "Esta cesta no tiene esa parada."],
  receipt_number_taken: [
    "Ese número de recibo es de otra venta",
    (f) => `El número de recibo ${textOf(f.receiptNumber)} es de otra venta.`,
  ],
  not_frozen: [
    "Esa existencia no está bloqueada, o su libro no cuadra",
    "Esta existencia no está bloqueada, o su libro no cuadra. Hay que contarla de nuevo.",
  ],
  ledger_holds: [
    "El libro de esa existencia cuadra",
    "El libro de esta existencia cuadra. Se puede corregir el nivel sin contar de nuevo.",
  ],
  case_not_found: ["Ese caso no existe", "Este caso no se conoce aquí."],
  case_settled: ["Ese caso ya está resuelto", (f) => `Este caso se resolvió el ${moment(f.settledAt)}.`],
  busy: ["Muy ocupada ahora", "La tienda está muy ocupada. Pulsar otra vez; nada se hace dos veces."],
  mail_unavailable: [
    "El correo no salió",
    (f) =>
      f.why === "not_set_up"
        ? "No hay ningún servidor de correo. Imprimir el recibo."
        : "El servidor de correo no lo aceptó. Intentarlo otra vez o imprimir el recibo.",
  ],
  unavailable: [
    "No disponible ahora",
    (f) =>
      `Algo no está disponible ahora. Pulsar otra vez; nada se hace dos veces.${f.requestId ? ` (${textOf(f.requestId)})` : ""}`,
  ],
};
