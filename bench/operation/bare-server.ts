import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SERVER = `
  const body = 'a'.repeat(20_000);
  const server = require('node:http').createServer((request, response) => response.end(body));
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
  process.stdin.on('close', () => process.exit()).resume();
`;

/**
 * Starts a process that answers every request with the same 20 kB, as a measure of the load of the machine. It exits
 * with this process.
 * @returns its address
 */
export async function startBareServer(): Promise<string> {
  const child = spawn(process.execPath, ['-e', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return `http://127.0.0.1:${String(port).trim()}`;
}
