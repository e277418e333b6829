-- Each row of the search index carries the scopes of its customer as bits (three of 64 for each scope, bytes of SHA-256), so that the newest
-- of a scope are read where they stand. Written anew in the order of numbers, which the index by number relies on.
CREATE TABLE people_search_now (seq bigint NOT NULL, token text COLLATE "C" NOT NULL, scopes bigint NOT NULL);
INSERT INTO people_search_now
SELECT seq, token, bits FROM people_search JOIN (
  SELECT seq, bit_or((1::bigint << (get_byte(hash, 0) & 63)) | (1::bigint << (get_byte(hash, 1) & 63)) | (1::bigint << (get_byte(hash, 2) & 63))) AS bits
  FROM (SELECT seq, sha256(convert_to(token, 'UTF8')) AS hash FROM people_search WHERE token >= 's' AND token < 't') AS scope
  GROUP BY seq) AS scoped USING (seq)
ORDER BY seq;
DROP TABLE people_search;
ALTER TABLE people_search_now RENAME TO people_search;
ALTER TABLE people_search ADD CONSTRAINT people_search_pkey PRIMARY KEY (token, seq) INCLUDE (scopes);
ALTER TABLE people_search ALTER COLUMN token SET STATISTICS 1000;
CREATE INDEX people_search_seq ON people_search USING brin (seq int8_minmax_multi_ops);
