// pg-boss by its own fetch and complete, four loops of 500, which is faster than its polling
// workers. Prints jobs a second.  pg_boss.mjs COUNT
import pg from "pg";
import { PgBoss } from "pg-boss";

const connectionString = process.env.DATABASE_URL;
const count = Number(process.argv[2]);
const schema = "bench_pgboss";
const boss = new PgBoss({ connectionString, schema, max: 20, supervise: false, schedule: false });
boss.on("error", (error) => console.error(error.message));
await boss.start();
await boss.createQueue("empty");
for (let first = 0; first < count; first += 5_000) {
  const jobs = [];
  for (let number = first; number < Math.min(count, first + 5_000); number++) {
    jobs.push({ data: { number } });
  }
  await boss.insert("empty", jobs);
}
const client = new pg.Client({ connectionString });
await client.connect();
await client.query("VACUUM ANALYZE bench_pgboss.job");
await client.query("CHECKPOINT");
const began = process.hrtime.bigint();
let done = 0;
async function drain() {
  for (;;) {
    const jobs = await boss.fetch("empty", { batchSize: 500 });
    if (!jobs?.length) return;
    done += jobs.length;
    await boss.complete("empty", jobs.map((job) => job.id));
  }
}
await Promise.all(Array.from({ length: 4 }, drain));
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
if (done !== count) throw new Error(`${done} of ${count} were done`);
await boss.stop({ graceful: false });
await client.query(`DROP SCHEMA ${schema} CASCADE`);
await client.end();
console.log(done / seconds);
process.exit(0);
