-- Tokens of a public id and a secret, with several roles and pairs of languages, and users of an identity provider.

alter table "user"
  -- Pairs such as uk>en or *>en to which the user's work is bounded; none means all.
  add column pairs text[] not null default '{}'
    check (array_to_string(pairs, ' ', '?') ~ '^(([A-Za-z0-9-]+|\*)>([A-Za-z0-9-]+|\*)( |$))*$'),
  -- iss|sub of whom an identity provider speaks for; null for users made here.
  add column subject text unique check (length(subject) between 1 and 1000);
-- Languages were one list for both directions; whoever was bounded to some stays bounded to their pairs.
update "user" set pairs = array(
  select source || '>' || target from unnest(languages) source, unnest(languages) target
  where source <> target or cardinality(languages) = 1);
alter table "user" drop column languages;

alter table token rename column hash to secret_hash;
alter table token
  -- The part of a token that may be shown and logged: it is found by it.
  add column public_id text,
  add column roles text[],
  add column pairs text[] not null default '{}'
    check (array_to_string(pairs, ' ', '?') ~ '^(([A-Za-z0-9-]+|\*)>([A-Za-z0-9-]+|\*)( |$))*$'),
  -- Written now and then, not at every use.
  add column last_used_at timestamptz,
  -- Null: made on the command line.
  add column created_by bigint references "user",
  -- The token that took its place when it was rotated.
  add column replaced_by bigint references token;
-- Tokens made so far had no id and no checksum, so nothing finds them any more: they end here.
update token set roles = array[role], public_id = 'ended-' || id, revoked_at = coalesce(revoked_at, now());
alter table token
  drop column role,
  alter column public_id set not null,
  add unique (public_id),
  alter column roles set not null,
  add check (roles <@ array['READER', 'TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'] and cardinality(roles) > 0);
-- tokens(login), and User's own.
create index token_by_user on token (user_id, id);
