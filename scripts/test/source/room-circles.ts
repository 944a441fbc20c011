import { importsOf, sourceFiles, type Import } from './imports';

/** The room of a folder that a file is in: a direct child of the folder. Undefined outside the folder. */
const roomIn = (folder: string, file: string): string | undefined =>
  file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/', 1)[0] : undefined;

/** The imports between the rooms of a folder, by the room that imports. */
function importsBetweenRooms(folder: string): Map<string, Map<string, Import>> {
  const between = new Map<string, Map<string, Import>>();
  for (const file of sourceFiles(folder))
    for (const one of importsOf(file)) {
      const [from, to] = [roomIn(folder, file)!, roomIn(folder, one.target)];
      if (!to || to === from) continue;
      const imports = between.get(from) ?? new Map<string, Import>();
      between.set(from, imports.set(to, imports.get(to) ?? one));
    }
  return between;
}

/**
 * The import cycles among the rooms of a folder: each as the imports that lead from a room back to it.
 * @returns an empty list when there is none
 */
export function roomCircles(folder: string): string[] {
  const between = importsBetweenRooms(folder);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (room: string, path: Import[], rooms: string[]): void => {
    const start = rooms.indexOf(room);
    if (start >= 0) {
      const steps = path.slice(start).map(({ file, target }) => `${file} -> ${target}`);
      circles.push(steps.join(', '));
      return;
    }
    if (done.has(room)) return;
    for (const [next, one] of between.get(room) ?? []) visit(next, [...path, one], [...rooms, room]);
    done.add(room);
  };
  for (const room of between.keys()) visit(room, [], []);
  return circles;
}
