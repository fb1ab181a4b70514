// The workers of the pipeline in checkout.yaml, all in one program; they could as well be programs of their own, on other machines.
//
// The bank does not answer the first two times that an order is charged. What Hadron makes of that: the stage is tried again, as its
// definition says, and the receipt is published once, in the commit that completes the stage.

import { connect, StageError } from "../../mod.ts";

interface Order {
  customer: string;
  total: number;
}

await using hadron = await connect(Deno.env.get("HADRON_URL") ?? "hadron://127.0.0.1:7420", {
  name: "checkout workers",
});
const checkout = hadron.pipeline("checkout");

await using _charge = await checkout.stage("charge", (task) => {
  const { customer, total } = task.root.json<Order>();
  // No attempt makes a card larger: the run fails at once, and goes on from here when it is retried.
  if (total > 1000) {
    throw new StageError(`${total} is more than the card has`, { code: "card_declined", retryable: false });
  }
  if (task.attempt <= 2) throw new Error("the bank does not answer");
  // An attempt may be repeated although it has succeeded elsewhere: what the bank is told is named by the run.
  const payment = { payment: `payment-${task.run}`, total };
  task.emit("receipt", payment, { type: "receipt.issued", key: customer });
  return payment;
});

await using _reserve = await checkout.stage(
  "reserve",
  (task) => ({ reserved: `for ${task.root.json<Order>().customer}` }),
);

await using _ship = await checkout.stage("ship", (task) => {
  const { payment } = task.inputs.charge.json<{ payment: string }>();
  return { parcel: `parcel-${task.run}`, payment };
});

await using _notify = await checkout.stage("notify", (task) => {
  console.log(`told ${task.root.json<Order>().customer} that the order is on its way`);
});

console.log("workers are ready");
await new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, resolve);
});
