SELECT COUNT(*) AS a, COALESCE(SUM(d > 1), 0) AS b, COALESCE(SUM(o), 0) AS c, COALESCE(SUM(d), 0) AS d,
    COALESCE(SUM(new), 0) AS e
FROM (SELECT SUM(business_date >= {from} AND business_date < {to}) AS d,
        SUM(CASE WHEN business_date >= {from} AND business_date < {to} THEN orders ELSE 0 END) AS o,
        MIN(business_date) >= {from} AS new
    FROM days GROUP BY customer_id HAVING d > 0) p
