-- What the stored alignments teach about a pair of languages; see src/align/lexicon/lexicon.ts.
-- A lexicon belongs to no article: these two tables are small, shared by all of them, and nothing joins two
-- articles through them. Languages are primary subtags, the first one below the second in code point order.

create table lexicon (
  first_language text not null,
  second_language text not null check (second_language > first_language collate "C"),
  -- How the counts are to be read; counts of different versions are never added.
  version integer not null,
  -- Raised by every change, so that an alignment can say which state it used.
  revision bigint not null,
  beads double precision not null,
  primary key (first_language, second_language)
);

create table lexicon_pair (
  first_language text not null,
  second_language text not null,
  first_key text not null,
  second_key text not null,
  -- Expected counts of the second word given the first, and of the first given the second.
  forward double precision not null,
  backward double precision not null,
  primary key (first_language, second_language, first_key, second_key),
  foreign key (first_language, second_language) references lexicon
);

-- What is known of the words of a text on the second side; the primary key serves the first side.
create index lexicon_pair_by_second on lexicon_pair (first_language, second_language, second_key);

-- What one translation's current alignment has added, so that it can be taken away again: when the alignment
-- changes, and when the text is aligned anew, for a text must not confirm its own beads.
create table lexicon_share (
  article_id bigint not null,
  translation_id bigint not null,
  first_language text not null,
  second_language text not null,
  version integer not null,
  beads double precision not null,
  -- [[first_key, second_key, forward, backward], …]
  pairs jsonb not null,
  primary key (article_id, translation_id),
  foreign key (article_id, translation_id) references translation,
  foreign key (first_language, second_language) references lexicon
);

-- Which state of the lexicon an alignment used: `en-uk/12`; null where there was none.
alter table alignment add column lexicon text;

-- Another reading that is nearly as good as the bead: {kind, beads, confidence}.
alter table bead add column alternative jsonb;
