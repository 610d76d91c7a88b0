package nl.weerklank.recipe;

import nl.weerklank.store.PostgresServer;

class LimeSurveyPostgresIT extends LimeSurveyCases {

  @Override
  String create() {
    String url = PostgresServer.empty();
    Scripts.run(url + administrator(), OdooDatabase.ROLE);
    return url;
  }

  @Override
  String administrator() {
    return "?user=postgres";
  }

  @Override
  String grants() {
    return "postgresql";
  }
}
