import { TASKS, type TaskInput, type TaskName, type TaskResult } from './tasks';

/** The code of a worker thread, bundled separately because neither Next nor a plain thread could load the source. */
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
