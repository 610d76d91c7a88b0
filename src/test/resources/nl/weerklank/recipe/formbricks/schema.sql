-- Tables of Formbricks, with the system's names and types, as far as the recipe or its traps need them.
create type "SurveyStatus" as enum ('draft', 'inProgress', 'paused', 'completed');
create type "ContactAttributeType" as enum ('default', 'custom');
create table "Survey" (
  id text primary key,
  created_at timestamp(3) not null default current_timestamp,
  updated_at timestamp(3) not null default current_timestamp,
  name text not null,
  "environmentId" text not null,
  status "SurveyStatus" not null default 'draft',
  questions jsonb not null default '[]',
  blocks jsonb[] default array[]::jsonb[],
  "hiddenFields" jsonb not null default '{"enabled": false}'
);
create table "Contact" (
  id text primary key,
  created_at timestamp(3) not null default current_timestamp,
  updated_at timestamp(3) not null default current_timestamp,
  "environmentId" text not null
);
create table "ContactAttributeKey" (
  id text primary key,
  created_at timestamp(3) not null default current_timestamp,
  updated_at timestamp(3) not null default current_timestamp,
  "isUnique" boolean not null default false,
  key text not null,
  name text,
  type "ContactAttributeType" not null default 'custom',
  "environmentId" text not null,
  unique (key, "environmentId")
);
create table "ContactAttribute" (
  id text primary key,
  created_at timestamp(3) not null default current_timestamp,
  updated_at timestamp(3) not null default current_timestamp,
  "attributeKeyId" text not null references "ContactAttributeKey",
  "contactId" text not null references "Contact",
  value text not null,
  unique ("contactId", "attributeKeyId")
);
create table "Response" (
  id text primary key,
  created_at timestamp(3) not null default current_timestamp,
  updated_at timestamp(3) not null default current_timestamp,
  finished boolean not null default false,
  "surveyId" text not null references "Survey",
  "contactId" text references "Contact",
  data jsonb not null default '{}',
  variables jsonb not null default '{}',
  ttc jsonb not null default '{}',
  meta jsonb not null default '{}',
  "contactAttributes" jsonb,
  "singleUseId" text,
  language text
);
