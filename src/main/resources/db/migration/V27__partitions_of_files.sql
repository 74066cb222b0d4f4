-- Files are loaded in partitions as well; each goes on behind the rows that it has counted.

alter table run_partition add column source text;
comment on column run_partition.source is 'SHA-256 of the files whose rows are its subjects; null: its subjects stand in the database. Other files get partitions of their own.';
comment on column run_partition.job is 'intake, refunds, shipments or compensation.';
comment on column run_partition.above is 'Its subjects have keys above this one; rows of files have the number of their bucket, 1 to 64, for a key.';
comment on column run_partition.expected is 'Keys or rows that were due in it when it was frozen.';
comment on column run_partition.scanned is 'Subjects looked at. Of rows of files, the first so many of the partition are loaded.';
