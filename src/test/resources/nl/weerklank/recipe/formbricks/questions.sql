-- A survey in blocks, one of an older version and one that was never published.
insert into "Survey" (id, name, "environmentId", status, blocks, "hiddenFields") values
  ('clxrelation0000000000000001', 'Klantonderzoek', 'env1', 'inProgress',
   array['{"id": "b1", "name": "Block 1", "elements": [
            {"id": "nps", "type": "nps", "required": true, "headline": {"default": "<p class=\"fb-editor-paragraph\">Hoe waarschijnlijk is het dat u ons aanbeveelt?</p>", "en": "How likely?"}},
            {"id": "waarom", "type": "openText", "headline": {"default": "Waarom geeft u dit cijfer?"}}]}',
         '{"id": "b2", "name": "Block 2", "elements": [
            {"id": "tevreden", "type": "csat", "range": 5, "scale": "smiley", "headline": {"default": "Hoe tevreden bent u?"}},
            {"id": "onderwerp", "type": "multipleChoiceMulti", "headline": {"default": "Waar ging het over?"},
             "choices": [{"id": "c1", "label": {"default": "Prijs"}}, {"id": "c2", "label": {"default": "Schade"}}, {"id": "c3", "label": {"default": "Polis"}}]},
            {"id": "einde", "type": "cta", "headline": {"default": "Dank u wel"}}]}']::jsonb[],
   '{"enabled": true, "fieldIds": ["agent"]}'),
  ('clxdraft00000000000000000003', 'Concept', 'env1', 'draft', array[]::jsonb[], '{"enabled": false}');
insert into "Survey" (id, name, "environmentId", status, questions) values
  ('clxold0000000000000000000002', 'Schadeonderzoek 2024', 'env1', 'completed',
   '[{"id": "g4x9score", "type": "rating", "range": 7, "scale": "number", "headline": {"default": "Hoe makkelijk was het?"}},
     {"id": "k2why", "type": "openText", "headline": {"default": "Licht toe"}}]');
insert into "ContactAttributeKey" (id, key, type, "environmentId") values
  ('key1', 'customerId', 'custom', 'env1'), ('key2', 'email', 'default', 'env1');
