-- What is usual in a category: the measure that the platform takes of a rate of quality refunds.

create table category_standard (
    platform   text not null check (platform in ('taobao', 'tmall', 'pinduoduo', 'jd', 'douyin')),
    category   text not null check (category <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    mean_rate  numeric(7, 4) not null check (mean_rate > 0),
    mean_count numeric(9, 2) not null check (mean_count > 0),
    source     text not null,
    primary key (platform, category, valid_from)
);
comment on table category_standard is 'What quality refunds of a category are on average (ME-01f). Feed contract: insert when a platform tells it; valid_to may be filled later, once; nothing else changes. A category that is not fed has no status.';
comment on column category_standard.platform is 'The platform that tells it: taobao, tmall, pinduoduo, jd or douyin. Only of Pinduoduo the rule book knows the limit that follows.';
comment on column category_standard.category is 'The category, in the words of shop_order.category.';
comment on column category_standard.valid_from is 'First business date on which it holds; of several that hold the one that began last does.';
comment on column category_standard.valid_to is 'Last business date on which it holds; null: no end is known.';
comment on column category_standard.mean_rate is 'Mean quality refund rate of the category over 30 days, per cent.';
comment on column category_standard.mean_count is 'Mean number of orders with a quality refund over 30 days.';
comment on column category_standard.source is 'Where it stands, for example the page of the merchant back office.';
