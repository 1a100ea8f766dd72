-- A word is looked up by its key in one of two indexes. While both began with the languages, the planner could take
-- the wrong one and read the whole lexicon for every word, which it does as long as it has no statistics: in the
-- first minute after a long text has taught a new pair of languages.
drop index lexicon_pair_by_second;
alter table lexicon_pair
  drop constraint lexicon_pair_pkey,
  add primary key (first_key, second_key, first_language, second_language);
create index lexicon_pair_by_second on lexicon_pair (second_key, first_language, second_language);
