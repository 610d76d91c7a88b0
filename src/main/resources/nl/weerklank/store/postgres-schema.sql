select abs(hashtext(coalesce(current_schema(), '')) % 1000000000)
