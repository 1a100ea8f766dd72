-- Who is looking at which bead just now. Leases, not history: unlogged, because whoever is there renews soon after
-- a crash, and without events. One row for a user and an alignment: whoever moves on to another bead has left the last.
create unlogged table presence (
  article_id bigint not null,
  alignment_id bigint not null,
  user_id bigint not null references "user",
  -- Null: the alignment as a whole.
  bead_index integer check (bead_index >= 0),
  activity text not null check (activity in ('VIEWING', 'EDITING')),
  since timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  primary key (article_id, alignment_id, user_id),
  foreign key (article_id, alignment_id) references alignment on delete cascade
);
-- Leases that have run out are swept by whoever beats.
create index presence_by_expiry on presence (expires_at);
