// Measures one server alone: a closed loop on some connections.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';

/** Microseconds of a tick of /proc. */
const TICK = 1e6 / Number(execFileSync('getconf', ['CLK_TCK']));

/** Prints requests a second, latency, and what a request costs the server in CPU time and at most in memory. */
export async function measureAlone({ address, pid, scenario, variables, conns, secs }) {
  const query = readFileSync(new URL(`graph-${scenario}.graphql`, import.meta.url), 'utf8');
  const bodies = (scenario === 'hot' ? variables : [{}]).map((values) =>
    JSON.stringify({ query, variables: values }),
  );
  for (const count of conns.split(',').map(Number)) {
    await load(address, bodies, count, 1);
    const before = cpuOf(pid);
    const { times, bad } = await load(address, bodies, count, Number(secs));
    const cpu = (cpuOf(pid) - before) / times.length;
    const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(2);
    console.log(
      `${scenario}, ${count} connections: ${Math.round(times.length / Number(secs))} req/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${Math.round(cpu)} us of CPU a request, ${megabytesOf(pid)} MB, ${bad} bad`,
    );
  }
}

/** Milliseconds of every request, sorted. */
async function load(address, bodies, count, secs) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: count });
  const end = performance.now() + secs * 1000;
  const times = [];
  let sent = 0;
  let bad = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const ok = await post(address, agent, bodies[sent++ % bodies.length]);
      if (!ok) bad += 1;
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  agent.destroy();
  return { times: times.sort((a, b) => a - b), bad };
}

function post(address, agent, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request(address, { method: 'POST', agent, headers }, (response) => {
      let start = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        if (start.length < 20) start += text;
      });
      response.on('end', () => resolve(response.statusCode === 200 && !start.startsWith('{"errors"')));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Microseconds of CPU that a process has used. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

function megabytesOf(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}
