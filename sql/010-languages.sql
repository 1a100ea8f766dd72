-- A list of articles says of each in which languages it can be read, far more often than an edition comes or goes.
alter table article
  -- The original's language, then those of the translations that readers see, in order. Follows `edition`.
  add column languages text[] not null default '{}';

create function follow_editions() returns trigger language plpgsql as $$
declare
  changed bigint := coalesce(new.article_id, old.article_id);
begin
  update article set languages = array[original_language] || array(
    select language from edition
    where article_id = changed and valid_until = 'infinity' and translation_id is not null
    order by language)
  where id = changed;
  return null;
end
$$;
create trigger edition_names_its_language after insert or delete or update of valid_until, translation_id on edition
  for each row execute function follow_editions();

update article set languages = array[original_language] || array(
  select language from edition
  where article_id = article.id and valid_until = 'infinity' and translation_id is not null
  order by language);
