/**
 * What the server holds. Every column is the text that was hashed, so that anybody can hash it again; `at` and `data`
 * are cast where they are asked for (`at::timestamptz`, `data::jsonb`). Keys compare by their bytes: an order that
 * depends on the server's language library would break the index when that library changes.
 *
 * `fault` is the chain checked by the server itself, with nothing of ours: every event whose place, link or hash is
 * not what the events say. PostgreSQL escapes the characters of a JSON text as JavaScript does.
 */
export const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS hatchwise;

CREATE TABLE IF NOT EXISTS hatchwise.event (
  station text COLLATE "C" NOT NULL,
  session text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  v integer NOT NULL,
  at text NOT NULL,
  actor text NOT NULL,
  kind text NOT NULL,
  data text NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (station, session, seq)
);

CREATE OR REPLACE VIEW hatchwise.fault AS
SELECT station, session, seq
FROM (
  SELECT *,
    row_number() OVER log AS place,
    lag(hash, 1, '') OVER log AS before,
    encode(sha256(convert_to(format(
      '{"actor":%s,"at":%s,"data":%s,"kind":%s,"prev":%s,"seq":%s,"session":%s,"v":%s}',
      to_json(actor), to_json(at), data, to_json(kind), to_json(prev), seq, to_json(session), v
    ), 'UTF8')), 'hex') AS hashed
  FROM hatchwise.event
  WINDOW log AS (PARTITION BY station, session ORDER BY seq)
) AS linked
WHERE seq <> place OR prev <> before OR hash <> hashed;
`
