// graphile-worker with its local queue, so that claims and completions are batched. Prints jobs a
// second, the start of its processes included.  graphile_worker.mjs COUNT
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Logger, makeWorkerUtils, runOnce } from "graphile-worker";

const PROCESSES = 2;
const connectionString = process.env.DATABASE_URL;
const logger = new Logger(() => () => {});

if (process.argv[2] === "work") {
  const preset = {
    worker: {
      connectionString,
      concurrentJobs: 24,
      maxPoolSize: 25,
      localQueue: { size: 500, refetchDelay: { durationMs: 10 } },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  };
  await runOnce({ preset, logger, taskList: { empty: () => {} } });
  process.exit(0);
}

const count = Number(process.argv[2]);
const utils = await makeWorkerUtils({ connectionString, logger });
await utils.migrate();
const pool = new pg.Pool({ connectionString });
await pool.query("TRUNCATE graphile_worker._private_jobs");
for (let first = 0; first < count; first += 10_000) {
  const jobs = [];
  for (let number = first; number < Math.min(count, first + 10_000); number++) {
    const before = ((number * 7_919) % 1_000_000) + 1_000;
    const run_at = new Date(Date.now() - before);
    jobs.push({ identifier: "empty", payload: { number }, run_at });
  }
  await pool.query(
    `SELECT 1 FROM graphile_worker.add_jobs(
       ARRAY(SELECT json_populate_recordset(NULL::graphile_worker.job_spec, $1::json)))`,
    [JSON.stringify(jobs)],
  );
}
await pool.query("VACUUM ANALYZE graphile_worker._private_jobs");
await pool.query("CHECKPOINT");
const began = process.hrtime.bigint();
const work = () =>
  new Promise((resolve) => fork(fileURLToPath(import.meta.url), ["work"]).on("exit", resolve));
await Promise.all(Array.from({ length: PROCESSES }, work));
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const left = await pool.query("SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs");
if (left.rows[0].jobs !== 0) throw new Error(`${left.rows[0].jobs} jobs are left`);
await pool.query("DROP SCHEMA graphile_worker CASCADE");
await utils.release();
await pool.end();
console.log(count / seconds);
