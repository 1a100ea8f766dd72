-- What readers look for: each filter and order of a list is found along an index.

-- Cursors count times in milliseconds, so the times that order a list have no finer part: a cursor that is earlier
-- than its own row would lose rows or give them twice.
alter table article alter column updated_at set default date_trunc('milliseconds', now());
update article set updated_at = date_trunc('milliseconds', updated_at)
  where updated_at <> date_trunc('milliseconds', updated_at);
alter table article
  add constraint article_updated_at_is_whole check (updated_at = date_trunc('milliseconds', updated_at)),
  add constraint article_published_at_is_whole check (published_at = date_trunc('milliseconds', published_at));

-- articles(filter: {originalLanguage}), in the order of publication; few enough to be sorted in the others.
create index article_by_language on article (original_language, published_at desc, id desc);

-- Whether what readers see was translated from an earlier revision than the original's current one. Kept while the
-- edition is the current one; a fact about three tables, which no index could find without it.
alter table edition add column stale boolean not null default false;

create function edition_is_stale(article bigint, alignment bigint) returns boolean language sql stable as $$
  select exists (
    select from article a
    join alignment l on l.article_id = a.id
    where a.id = article and l.id = alignment and l.source_id <> a.revision_id)
$$;

create function note_staleness() returns trigger language plpgsql as $$
begin
  new.stale := edition_is_stale(new.article_id, new.alignment_id);
  return new;
end $$;
create trigger edition_notes_staleness before insert on edition for each row execute function note_staleness();

create function note_staleness_of_editions() returns trigger language plpgsql as $$
begin
  update edition set stale = edition_is_stale(article_id, alignment_id)
    where article_id = new.id and valid_until = 'infinity' and alignment_id is not null;
  return null;
end $$;
create trigger article_makes_stale after update of revision_id on article
  for each row when (old.revision_id <> new.revision_id) execute function note_staleness_of_editions();

update edition set stale = true where valid_until = 'infinity' and edition_is_stale(article_id, alignment_id);

-- articles(filter: {staleIn}).
create index edition_stale on edition (language, article_id) where stale and valid_until = 'infinity';

-- User.translations and User.feedback.
drop index translation_by_translator;
create index translation_by_translator on translation (translator_id, id, article_id);

-- articles(filter: {text}): the words of a title and of the beginning of a body. Postgres takes a megabyte of words
-- at most; a hundred thousand characters never have as many.
-- Case is folded here, because a database of the locale C knows no capitals beyond ASCII.
create function folded(words text) returns text
language sql immutable parallel safe return translate(words,
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐ',
  'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяґ');
create function revision_words(title text, body text) returns tsvector
language sql immutable parallel safe return to_tsvector('simple', folded(left(title || ' ' || body, 100000)));
create index revision_by_words on revision using gin (revision_words(title, body));

-- What is looked for: all of these words, or words that begin with them, in any order. Null where there is no word.
create function words_sought(words text) returns tsquery
language sql immutable parallel safe return (
  select string_agg('''' || replace(replace(word.lexeme, '\', '\\'), '''', '''''') || ''':*', ' & ')::tsquery
  from unnest(to_tsvector('simple', folded(words))) as word);
