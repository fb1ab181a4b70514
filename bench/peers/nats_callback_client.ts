// nats.js with messages by callback, as a module that workers load.

export { connectWithCallbacks as connectClient } from "./nats_client.ts";
