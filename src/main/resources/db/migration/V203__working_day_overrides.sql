-- Days that the built-in calendar of Chinese public holidays and make-up days does not know, or has
-- wrong: the State Council publishes a year's plan only late in the year before.
create table icp_working_day_override (
  calendar_day date not null primary key,
  working boolean not null,
  note varchar(200)
);
