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
    return { url: address.replace('localhost', '127.0.0.1'), stop };
  }
  await stop();
  throw new Error('The program did not begin to listen. Is its port free, and was it built?');
}
