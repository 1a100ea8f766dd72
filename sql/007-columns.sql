-- Content as it is read. Rows of sentence, block and bead are the truth; beside them a revision's first page of
-- sentences and its blocks, and an alignment's first page of beads, stand column by column: a text with the JSON of
-- one value a line. An answer is put together from them without going through the rows; they are written at
-- commit, so that nobody can forget them, and as immutable as what they are made from.

create table revision_columns (
  article_id bigint not null,
  revision_id bigint not null,
  sentence_text text not null,
  sentence_block text not null,
  sentence_start text not null,
  sentence_end text not null,
  block_kind text not null,
  block_start text not null,
  block_end text not null,
  -- TextRevision.sentences and .blocks.
  primary key (article_id, revision_id),
  foreign key (article_id, revision_id) references revision on delete cascade
);

create table alignment_columns (
  article_id bigint not null,
  alignment_id bigint not null,
  -- Lists of the indexes of sentences: `[3,4]`.
  source_indexes text not null,
  target_indexes text not null,
  shape text not null,
  status text not null,
  origin text not null,
  confidence text not null,
  -- Alignment.beads.
  primary key (article_id, alignment_id),
  foreign key (article_id, alignment_id) references alignment on delete cascade
);

-- Unpacking costs more than reading what is not packed.
alter table revision_columns alter column sentence_text set storage external;

create function columns_of_revision(article bigint, revision bigint) returns setof revision_columns
language sql stable as $$
  select article, revision, s.text, s.block, s."start", s."end", b.kind, b."start", b."end"
  from (
    select string_agg(to_json(text)::text, e'\n') as text, string_agg(block::text, e'\n') as block,
           string_agg("start"::text, e'\n') as "start", string_agg("end"::text, e'\n') as "end"
    from (select * from sentence where article_id = article and revision_id = revision
          order by index limit 100) first_page
  ) s, (
    select string_agg(to_json(kind)::text, e'\n') as kind,
           string_agg("start"::text, e'\n') as "start", string_agg("end"::text, e'\n') as "end"
    from (select * from block where article_id = article and revision_id = revision order by index) blocks
  ) b
  where s.text is not null and b.kind is not null
$$;

create function columns_of_alignment(article bigint, alignment bigint) returns setof alignment_columns
language sql stable as $$
  select article, alignment,
         string_agg(array_to_json(array(select generate_series(source_start, source_end - 1)))::text, e'\n'),
         string_agg(array_to_json(array(select generate_series(target_start, target_end - 1)))::text, e'\n'),
         string_agg(format('"%s-%s"', source_end - source_start, target_end - target_start), e'\n'),
         string_agg(to_json(status)::text, e'\n'), string_agg(to_json(origin)::text, e'\n'),
         string_agg(to_json(confidence)::text, e'\n')
  from (select * from bead where article_id = article and alignment_id = alignment
        order by index limit 100) first_page
  having count(*) > 0
$$;

create function write_columns() returns trigger language plpgsql as $$
begin
  execute format('insert into %I select * from %I($1, $2)', tg_argv[0], tg_argv[1]) using new.article_id, new.id;
  return null;
end $$;
-- Named so that they come after the checks of what they are made from.
create constraint trigger revision_written_by_columns after insert on revision deferrable initially deferred
  for each row execute function write_columns('revision_columns', 'columns_of_revision');
create constraint trigger alignment_written_by_columns after insert on alignment deferrable initially deferred
  for each row execute function write_columns('alignment_columns', 'columns_of_alignment');

insert into revision_columns select c.* from revision r, columns_of_revision(r.article_id, r.id) c;
insert into alignment_columns select c.* from alignment a, columns_of_alignment(a.article_id, a.id) c;

create trigger revision_columns_is_immutable before update or delete on revision_columns
  for each statement execute function refuse_change();
create trigger alignment_columns_is_immutable before update or delete on alignment_columns
  for each statement execute function refuse_change();
