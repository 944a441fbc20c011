// Shifts the clock of a process by the milliseconds in CLOCK_FILE, which may change, to simulate a wrong clock.
import { readFileSync } from 'node:fs';

const Real = Date;
let shift = 0;
const read = () => {
  shift = Number(readFileSync(process.env.CLOCK_FILE, 'utf8')) || 0;
};
read();
setInterval(read, 100).unref();

const now = () => Real.now() + shift;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
