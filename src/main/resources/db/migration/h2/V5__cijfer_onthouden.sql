-- Only what suppression must remember of an edition: the rest is in its folder, and nobody asked for it here.
delete from cijfer where cijfer not like 'lvv.%' or reden in ('NVT', 'GEEN_LVV');
alter table cijfer drop column datum;
