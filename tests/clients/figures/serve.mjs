// The built program on a free port, with a store of its own that goes with it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Serves the demo subject, or the texts of a folder, and tells where. */
export async function serve(built, texts) {
  const folder = await mkdtemp(join(tmpdir(), 'graphservice-'));
  const store = join(folder, 'graph.db');
  const program = join(built, 'GraphService.dll');
  if (texts) {
    const [code] = await once(spawn('dotnet', [program, 'load', texts, '--store', store], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
    if (code !== 0) throw new Error(`The texts in ${texts} were not loaded.`);
  }
  const process = spawn('dotnet', [program, 'serve', '--port', '0', '--store', store, ...(texts ? ['--no-seed'] : [])], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = async () => {
    if (process.exitCode === null && process.kill()) await once(process, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: process.stderr })) {
    const address = /^Listening on (\S+)\/graphql/.exec(line)?.[1];
    if (!address) continue;
    process.stderr.resume();
    const url = address.replace('localhost', '127.0.0.1');
    await warm(url);
    return { url, stop };
  }
  await stop();
  throw new Error('The program did not begin to listen. Is its port free, and was it built?');
}

/** Asks until there is an answer: a program that has just been started does everything for the first time, and that is not what is measured. */
async function warm(url) {
  const query = '{ viewer { mayChange } turningPoints { points { entity { name } } } search(text: "flood") { score } entities(first: 1) { nodes { links(first: 1) { nodes { id } } } } }';
  for (let tries = 0; tries < 5; tries++) {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
    if (answer.ok) return;
  }
}
