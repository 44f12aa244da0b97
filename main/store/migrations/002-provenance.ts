/** Where an imported session came from, as JSON; and how many of a session's entries are lost, without reading it. */
export const provenance = `
ALTER TABLE session ADD COLUMN imported_from TEXT CHECK (json_valid(imported_from));

CREATE INDEX event_recovered ON event (session, seq) WHERE kind = 'recovered';
`
