// graphile-worker with its local queue and kept connections: each job posts one text. Prints messages
// a second, the start of its process included.  graphile_worker_http.mjs COUNT
import { fork } from "node:child_process";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Logger, makeWorkerUtils, runOnce } from "graphile-worker";

const WORDS =
  "Hola {first}, your refill is ready to schedule. Reply 1 to confirm delivery, 2 to talk to a pharmacist, STOP to opt out.";
const connectionString = process.env.DATABASE_URL;
const logger = new Logger(() => () => {});

if (process.argv[2] === "work") {
  const [host, port] = process.env.CARRIER.split(":");
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = ({ first }) =>
    new Promise((resolve, reject) => {
      const body = new URLSearchParams({
        To: "+12015550123",
        From: "+12015550100",
        Body: WORDS.replace("{first}", first),
      }).toString();
      const headers = {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(body),
      };
      const post = request({ host, port, path: "/messages", method: "POST", agent, headers }, (answer) => {
        answer.resume();
        answer.on("end", resolve);
      });
      post.on("error", reject);
      post.end(body);
    });
  const preset = {
    worker: {
      connectionString,
      concurrentJobs: 64,
      maxPoolSize: 10,
      localQueue: { size: 500, refetchDelay: { durationMs: 10 } },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  };
  await runOnce({ preset, logger, taskList: { send } });
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
    jobs.push({ identifier: "send", payload: { number, first: "Ana" }, run_at });
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
await new Promise((resolve) =>
  fork(fileURLToPath(import.meta.url), ["work"]).on("exit", resolve),
);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const left = await pool.query("SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs");
if (left.rows[0].jobs !== 0) throw new Error(`${left.rows[0].jobs} jobs are left`);
await pool.query("DROP SCHEMA graphile_worker CASCADE");
await utils.release();
await pool.end();
console.log(count / seconds);
