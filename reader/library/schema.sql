-- What is remembered. PRAGMA user_version names the shape; see store.py for how a newer or damaged file is met.

CREATE TABLE IF NOT EXISTS setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL              -- JSON
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS position (
    address  TEXT PRIMARY KEY,       -- of the article
    title    TEXT NOT NULL,
    block    TEXT NOT NULL,
    start    INTEGER NOT NULL,       -- code points of the block's text
    "end"    INTEGER NOT NULL,
    before   TEXT NOT NULL,          -- the text around the word, to find it again in a page that has changed
    word     TEXT NOT NULL,
    after    TEXT NOT NULL,
    kept_at  TEXT NOT NULL           -- UTC, ISO 8601
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS recent (
    address   TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    opened_at TEXT NOT NULL          -- UTC, ISO 8601
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS put_back (
    host TEXT NOT NULL,              -- of the site, without "www."
    mark TEXT NOT NULL,              -- of the part of its pages: see document/left_out.py
    PRIMARY KEY (host, mark)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pronunciation (
    language TEXT NOT NULL,          -- primary subtag, "" for all
    kind     TEXT NOT NULL,          -- word, phrase, pattern
    cased    INTEGER NOT NULL,       -- 1: capitals count
    same     TEXT NOT NULL,          -- as it is compared: see narration/pronunciation.py
    written  TEXT NOT NULL,
    spoken   TEXT NOT NULL,          -- "" leaves it out
    PRIMARY KEY (language, kind, cased, same)
) WITHOUT ROWID;
