// The due runs of the benchmark as jobs of pg-boss: inserted in one call, fetched and completed
// in batches of 100 by as many workers as it has processors.
//
// node pg_boss_peer.mjs DATABASE NUMBER ROUNDS: prints the seconds of each round.
import { createRequire } from "node:module";

const require = createRequire(`${process.env.NODE_PATH}/`);
const { PgBoss } = require("pg-boss");

const [connectionString, number, rounds] = process.argv.slice(2);
const boss = new PgBoss({ connectionString, max: 10, supervise: false, schedule: false });
await boss.start();
await boss.createQueue("nothing");
const jobs = Array.from({ length: Number(number) }, (_, organization) => ({
  data: { organization },
}));

async function work() {
  for (;;) {
    const batch = await boss.fetch("nothing", { batchSize: 100 });
    if (batch.length === 0) return;
    await boss.complete("nothing", batch.map((job) => job.id));
  }
}

for (let round = 0; round < Number(rounds); round += 1) {
  const begun = performance.now();
  await boss.insert("nothing", jobs);
  await Promise.all([work(), work()]);
  console.log(((performance.now() - begun) / 1000).toFixed(6));
}
await boss.stop({ graceful: false });
