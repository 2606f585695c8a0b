SELECT COUNT(DISTINCT customer_id) AS a, COALESCE(SUM(orders), 0) AS b, COALESCE(SUM(unvalued), 0) AS c,
    COALESCE(SUM(amount), 0) AS d
FROM days WHERE business_date >= {from} AND business_date < {to}
