import { TASKS, type TaskInput, type TaskName, type TaskResult } from './tasks';

/** What a worker thread runs; bundled on its own, since neither Next nor a plain thread could load it as it is. */
export default function run<Name extends TaskName>({
  name,
  input,
}: {
  name: Name;
  input: TaskInput<Name>;
}): TaskResult<Name> {
  const task = TASKS[name] as (input: TaskInput<Name>) => TaskResult<Name>;
  return task(input);
}
