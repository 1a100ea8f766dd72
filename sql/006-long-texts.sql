-- check_revision() joins sentences to blocks. At commit the planner's statistics know nothing yet of the rows
-- that were just written, it expects one of each and picks a nested loop: 20,000 × 20,000 steps for a long text.
alter function check_revision() set enable_nestloop = off;
