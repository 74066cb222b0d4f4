-- What was published is never overwritten by something else: revisions, their figures, languages.

alter table published_workbook
    add column document       text,
    add column language       text not null default 'en',
    add column revision       integer not null default 0 check (revision >= 0),
    add column content_sha256 text,
    add column bytes          bigint not null default 0 check (bytes >= 0);
update published_workbook set document = file_name, content_sha256 = sha256;
alter table published_workbook
    alter column document set not null,
    alter column content_sha256 set not null;
create index published_workbook_by_document on published_workbook (document, language, revision);
comment on table published_workbook is 'What was published for a night, with the digest that proves a rerun equal; one row for each revision of each file.';
comment on column published_workbook.file_name is 'File name below the folder of the business date; with the folder of its language where that is not the language of the night.';
comment on column published_workbook.document is 'Name that the file has in every revision and language, for example quality-refund-rates.xlsx.';
comment on column published_workbook.language is 'Language of the words: zh, en or es.';
comment on column published_workbook.revision is 'Zero for what was published first; one more for every publication that came out different.';
comment on column published_workbook.content_sha256 is 'SHA-256 of the file without its sheet on what a rerun changed: equal content is equal facts, and no new revision.';
comment on column published_workbook.bytes is 'Size of the file; zero for files published before sizes were kept.';

create table published_figure (
    business_date date not null,
    language      text not null,
    document      text not null,
    revision      integer not null,
    figure        text not null,
    value         numeric,
    primary key (business_date, language, document, revision, figure)
);
comment on table published_figure is 'Totals and key figures of published workbooks: what a later revision is compared with.';
comment on column published_figure.business_date is 'The day that the workbook reports.';
comment on column published_figure.language is 'Language of the workbook: zh, en or es.';
comment on column published_figure.document is 'Name of the workbook in every revision, for example quality-refund-rates.xlsx.';
comment on column published_figure.revision is 'Revision of the workbook that shows the figure.';
comment on column published_figure.figure is 'Key of the figure''s label; for the number of rows of a table the key of its sheet.';
comment on column published_figure.value is 'The figure; null where the workbook leaves it empty.';
