-- What waits in the outbox moves into the job queue, whose own tables are made before this migration is applied. What
-- was given up stays given up, with its last error. An empty database, such as the one that migrations are compared
-- in, needs no queue for it.
DO $$
DECLARE
  message RECORD;
  job RECORD;
  email_id TEXT;
BEGIN
  FOR message IN SELECT * FROM "Outbox" ORDER BY id LOOP
    IF message.kind = 'letter' THEN
      email_id := coalesce(message.data->>'emailId', message.data->>'letterId');
      job := graphile_worker.add_job(
        'email', json_build_object('emailId', email_id), run_at := message."dueAt", max_attempts := 21,
        job_key := 'email:' || email_id);
    ELSE
      job := graphile_worker.add_job(
        message.kind, message.data::json, run_at := message."dueAt", max_attempts := 21,
        job_key := message.kind || ':' || md5(message.data::text));
    END IF;
    IF message.attempts >= 15 THEN
      PERFORM graphile_worker.permanently_fail_jobs(ARRAY[job.id], message.error);
    END IF;
  END LOOP;
END $$;

DROP TABLE "Outbox";
