-- Events as they were before there was a chain.
INSERT INTO "Event" (id, at, kind, "personId", data) VALUES
  (9001, '2026-11-02Z', 'person.sign-in', 'p-ed', '{"device": "Firefox"}'),
  (9002, '2026-11-02Z', 'person.profile', 'p-ed', '{"subject": "p-gone", "email": "gone@paper.example"}'),
  (9003, '2026-11-02Z', 'front.launch', 'p-ed', '{"front": "e-en", "number": 1}');
