// The due runs of the benchmark as jobs of graphile-worker, which fetches and completes them in
// batches: added in one call, each done by a task that does nothing.
//
// node graphile_peer.mjs DATABASE NUMBER ROUNDS: prints the seconds of each round.
import { createRequire } from "node:module";

const require = createRequire(`${process.env.NODE_PATH}/`);
const { run, makeWorkerUtils, Logger } = require("graphile-worker");

const [connectionString, number, rounds] = process.argv.slice(2);
const quiet = new Logger(() => () => {});
const utils = await makeWorkerUtils({ connectionString, logger: quiet });
await utils.migrate();
const jobs = Array.from({ length: Number(number) }, (_, organization) => ({
  identifier: "nothing",
  payload: { organization },
}));

for (let round = 0; round < Number(rounds); round += 1) {
  const begun = performance.now();
  await utils.addJobs(jobs);
  const runner = await run({
    logger: quiet,
    noHandleSignals: true,
    taskList: { nothing: async () => {} },
    preset: {
      worker: {
        connectionString,
        concurrentJobs: 24,
        maxPoolSize: 10,
        localQueue: { size: 500 },
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  let left = jobs.length;
  while (left > 0) {
    await new Promise((done) => setTimeout(done, 2));
    const counted = await utils.withPgClient((client) =>
      client.query("SELECT count(*)::int AS left FROM graphile_worker.jobs"),
    );
    left = counted.rows[0].left;
  }
  console.log(((performance.now() - begun) / 1000).toFixed(6));
  await runner.stop();
}
await utils.release();
