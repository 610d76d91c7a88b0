CREATE TABLE afdeling (
  afdeling_id INTEGER PRIMARY KEY,
  afd_code VARCHAR(10) NOT NULL,
  naam VARCHAR(80) NOT NULL,
  soort VARCHAR(20) NOT NULL,
  hoort_bij VARCHAR(10),
  vestiging VARCHAR(40),
  geldig_van DATE,
  geldig_tot DATE
);

CREATE TABLE medewerker (
  personeelsnr VARCHAR(5) PRIMARY KEY,
  voornaam VARCHAR(40) NOT NULL,
  tussenvoegsel VARCHAR(20),
  achternaam VARCHAR(60) NOT NULL,
  email VARCHAR(120),
  functieniveau VARCHAR(20) NOT NULL,
  taal CHAR(2) NOT NULL,
  in_dienst DATE NOT NULL,
  uit_dienst DATE,
  vervanger_nr VARCHAR(5)
);

CREATE TABLE leiding (
  afd_code VARCHAR(10) NOT NULL,
  personeelsnr VARCHAR(5) NOT NULL,
  volgorde SMALLINT NOT NULL,
  PRIMARY KEY (afd_code, volgorde)
);

CREATE TABLE dienstverband (
  dienstverband_id INTEGER PRIMARY KEY,
  personeelsnr VARCHAR(5) NOT NULL,
  afd_code VARCHAR(10) NOT NULL,
  geldig_van DATE NOT NULL,
  geldig_tot DATE,
  deeltijd NUMERIC(4, 3) NOT NULL
);

CREATE TABLE verzuim (
  verzuim_id INTEGER PRIMARY KEY,
  personeelsnr VARCHAR(5) NOT NULL,
  soort VARCHAR(12) NOT NULL,
  status VARCHAR(12) NOT NULL,
  eerste_dag DATE NOT NULL,
  laatste_dag DATE NOT NULL,
  werkdagen NUMERIC(6, 1) NOT NULL
);
