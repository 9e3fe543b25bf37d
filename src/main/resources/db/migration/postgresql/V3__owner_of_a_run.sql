-- Who ran: host, process and account. Empty for runs of before this column.
alter table uitvoering add column eigenaar varchar(200);
