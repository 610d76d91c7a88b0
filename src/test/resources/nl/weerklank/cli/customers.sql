SELECT id AS customer_id, name, boss AS account_manager_id, revenue AS annual_revenue FROM client
