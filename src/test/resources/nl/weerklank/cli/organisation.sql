CREATE TABLE answer (id INT PRIMARY KEY, given TIMESTAMP, client VARCHAR(10), worker VARCHAR(10), nps VARCHAR(10), ces VARCHAR(10), said VARCHAR(4000));
CREATE TABLE mood (id INT PRIMARY KEY, given TIMESTAMP, worker VARCHAR(10), score INT);
CREATE TABLE unit (id VARCHAR(10), parent VARCHAR(10), name VARCHAR(100), boss VARCHAR(10));
CREATE TABLE worker (id VARCHAR(10) PRIMARY KEY, name VARCHAR(100), mail VARCHAR(100), level VARCHAR(20), lang VARCHAR(2), gone DATE);
CREATE TABLE place (worker VARCHAR(10), unit VARCHAR(10), since DATE, until DATE);
CREATE TABLE client (id VARCHAR(10) PRIMARY KEY, name VARCHAR(100), boss VARCHAR(10), revenue VARCHAR(20));
CREATE TABLE person (id VARCHAR(10) PRIMARY KEY, client VARCHAR(10), name VARCHAR(100), phone VARCHAR(20));

INSERT INTO unit VALUES ('top', NULL, 'Klein & Fijn', 'w1'), ('noord', 'top', 'Noord', 'w2'), ('zuid', 'top', 'Zuid', 'w3'),
  ('n1', 'noord', 'Balie Noord', 'w4'), ('n2', 'noord', 'Telefoon Noord', 'w5'), ('z1', 'zuid', 'Balie Zuid', 'w6'), ('z2', 'zuid', 'Telefoon Zuid', 'w7');
INSERT INTO worker
  SELECT 'w' || x, 'Medewerker ' || CHAR(64 + x) || 'aldenhof', 'w' || x || '@klein.example',
         CASE x WHEN 1 THEN 'board' ELSE 'staff' END, CASE MOD(x, 5) WHEN 0 THEN 'en' ELSE 'nl' END, NULL
    FROM SYSTEM_RANGE(1, 20);
INSERT INTO place
  SELECT 'w' || x, CASE WHEN x = 1 THEN 'top' WHEN x = 2 THEN 'noord' WHEN x = 3 THEN 'zuid'
    WHEN MOD(x, 4) = 0 THEN 'n1' WHEN MOD(x, 4) = 1 THEN 'n2' WHEN MOD(x, 4) = 2 THEN 'z1' ELSE 'z2' END, DATE '2020-01-01', NULL
    FROM SYSTEM_RANGE(1, 20);
INSERT INTO client SELECT 'c' || x, 'Bedrijf ' || x, 'w' || (2 + MOD(x, 6)), 1000 * x FROM SYSTEM_RANGE(1, 40);
INSERT INTO person SELECT 'p' || x, 'c' || x, 'Contact ' || x, '020-' || (1000 + x) FROM SYSTEM_RANGE(1, 40);
INSERT INTO answer
  SELECT x, DATEADD(HOUR, x * 5, TIMESTAMP '2025-09-01 08:00:00'), 'c' || (1 + MOD(x * 7, 40)), 'w' || (1 + MOD(x * 3, 20)),
         CASE WHEN MOD(x, 11) = 0 THEN 3 WHEN MOD(x, 7) = 0 THEN 6 WHEN MOD(x, 3) = 0 THEN 8 ELSE 9 END,
         1 + MOD(x * 5, 7),
         CASE WHEN MOD(x, 4) = 0 THEN 'Antwoord ' || x || ': snel geholpen en duidelijk uitgelegd.' WHEN MOD(x, 11) = 0 THEN 'Antwoord ' || x || ': lang gewacht aan de telefoon.' END
    FROM SYSTEM_RANGE(1, 900);
INSERT INTO mood SELECT x, DATEADD(HOUR, x * 20, TIMESTAMP '2025-10-06 09:00:00'), 'w' || (1 + MOD(x, 20)), MOD(x * 3, 11) FROM SYSTEM_RANGE(1, 100);
