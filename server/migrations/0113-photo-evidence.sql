-- A photo that proves a round is of that round: the same picture, by its hash, serves once.
create index file_sha256 on file (sha256);
create index round_check_photos on round_check using gin (photo_ids);
