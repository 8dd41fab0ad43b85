import { openStore } from "../../src/store/open-store.ts";
import { KEY } from "./stores.ts";

// Run as a process of its own: claims ids 0, 1, 2 ... and prints each that it won once the store says so.
const [file = "", count = "0"] = process.argv.slice(2);
const store = await openStore({ file, key: KEY });
for (let id = 0; id < Number(count); id += 1) {
  if (await store.claim(`event ${id}`, 60_000, 0)) process.stdout.write(`${id}\n`);
}
await store.close();
