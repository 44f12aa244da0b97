/**
 * Sessions and their events. An event is written once, after the last one of its session, and never changed;
 * `data` is its RFC 8785 text, so that what was hashed is what is kept. `session` repeats what the list of
 * sessions needs from the first event, and tells where the log came from.
 */
export const sessions = `
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  mode TEXT NOT NULL,
  station TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('sealed', 'unsealed'))
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  session TEXT NOT NULL REFERENCES session (id),
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  v INTEGER NOT NULL,
  data TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

-- What decides whether a session is closed, without reading the whole session.
CREATE INDEX event_closing ON event (session, seq) WHERE kind IN ('session-closed', 'undone');

CREATE TRIGGER event_comes_last BEFORE INSERT ON event
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM event WHERE session = NEW.session)
BEGIN SELECT raise(ABORT, 'an event can only be added after the last one'); END;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER session_is_never_changed BEFORE UPDATE ON session
BEGIN SELECT raise(ABORT, 'a session is never changed'); END;

CREATE TRIGGER session_is_never_deleted BEFORE DELETE ON session
BEGIN SELECT raise(ABORT, 'a session is never deleted'); END;

CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
