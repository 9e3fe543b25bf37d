-- How far each document of an edition is on its way to each person: written before the mail server is offered a
-- message, and after it has answered.
create table bezorging (
    peildatum  date                     not null,
    nummer     integer                  not null,
    -- The address in small letters; once a person's data have been removed, a hash of it: nobody gets a document twice.
    sleutel    varchar(254)             not null,
    bestand    varchar(100)             not null,
    email      varchar(254),
    naam       varchar(400),
    staat      varchar(20)              not null,
    pogingen   integer                  not null,
    message_id varchar(150)             not null,
    moment     timestamp with time zone not null,
    uitleg     varchar(400)             not null,
    primary key (peildatum, nummer, sleutel, bestand)
);

create index bezorging_message_id on bezorging (message_id);
