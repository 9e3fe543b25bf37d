-- A run whose documents are made by several processes: here from the moment that they are handed out until they are
-- gathered. At most one row, of the run that holds the run lock.
create table verdeling (
    id            char(36)                 not null primary key,
    job_execution bigint                   not null,
    -- Folder for what is made, in the folder with editions. Only who shares that folder has it.
    map           varchar(200)             not null,
    begonnen      timestamp with time zone not null,
    -- What documents are made from, as JSON: suppressed figures and the facts of the edition, and no row of an export.
    stof          text                     not null
);

-- What is to be made, and what became of it. The position of a part that is begun again is in this table.
create table verdeeld_document (
    verdeling   char(36)     not null references verdeling (id) on delete cascade,
    bestand     varchar(100) not null,
    volgorde    integer      not null,
    deel        integer      not null,
    pogingen    integer      not null,
    werker      varchar(200),
    -- As JSON: what it is, or why it could not be made.
    uitkomst    text,
    pdf_sha256  char(64),
    html_sha256 char(64),
    primary key (verdeling, bestand)
);

-- The queue of parts that wait for a process: the table of Spring Integration 7.1.2 for this, unchanged.
CREATE SEQUENCE INT_MESSAGE_SEQ START WITH 1 INCREMENT BY 1 NO CYCLE;

CREATE TABLE INT_CHANNEL_MESSAGE (
	MESSAGE_ID CHAR(36) NOT NULL,
	GROUP_KEY CHAR(36) NOT NULL,
	CREATED_DATE BIGINT NOT NULL,
	MESSAGE_PRIORITY BIGINT,
	MESSAGE_SEQUENCE BIGINT NOT NULL DEFAULT nextval('INT_MESSAGE_SEQ'),
	MESSAGE_CONTENT BYTEA,
	REGION VARCHAR(100) NOT NULL,
	constraint INT_CHANNEL_MESSAGE_PK primary key (REGION, GROUP_KEY, CREATED_DATE, MESSAGE_SEQUENCE)
);

CREATE INDEX INT_CHANNEL_MSG_DELETE_IDX ON INT_CHANNEL_MESSAGE (REGION, GROUP_KEY, MESSAGE_ID);
